import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import {
  PathStep,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { LandingGround } from '../../landing';
import { serviceRouterTranslationRef } from '../../translation';
import styles from './ObjectsView.module.css';

/** A button that opens what stands behind a step; nothing where nothing does. */
export function ObjectsDialog({
  step: { part, state },
  zone,
  children,
}: {
  step: PathStep;
  zone: ZoneReport;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  if (state === 'absent') {
    return null;
  }
  const title = t('objects.title', {
    part: t(`path.part.${part}`),
    region: zone.title,
  });
  return (
    <DialogTrigger>
      <Button
        variant="tertiary"
        size="small"
        className={styles.opener}
        aria-label={title}
      >
        {t('objects.open')}
      </Button>
      <Dialog width={880}>
        <DialogHeader>{title}</DialogHeader>
        <DialogBody>
          <LandingGround label={title}>{children}</LandingGround>
        </DialogBody>
      </Dialog>
    </DialogTrigger>
  );
}

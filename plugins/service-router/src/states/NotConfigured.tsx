import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiSettings3Line } from '@remixicon/react';
import { serviceRouterTranslationRef } from '../translation';
import { CodeToCopy } from './CodeToCopy';
import { StateNotice } from './StateNotice';

const backendLines = `backend.add(import('@service-router/plugin-service-router-backend'));`;

const configurationLines = `serviceRouter:
  clusters:
    aks-weu:
      region: weu
      mode: observe
      connection:
        kubernetesPlugin: aks-weu
  regions:
    weu:
      title: West Europe
      zone:
        subscriptionId: ...
        resourceGroup: ...
        name: example.com`;

/** The plugin or its configuration is not there yet: what an admin adds. */
export function NotConfigured({
  lacks,
  heading,
}: {
  lacks: 'backend' | 'configuration';
  heading?: 'h2' | 'h4';
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <StateNotice
      icon={RiSettings3Line}
      title={t('notConfigured.title')}
      heading={heading}
    >
      {lacks === 'backend' ? (
        <>
          <p>{t('notConfigured.noBackend')}</p>
          <CodeToCopy
            text={backendLines}
            file="packages/backend/src/index.ts"
          />
        </>
      ) : (
        <>
          <p>{t('notConfigured.noConfiguration')}</p>
          <CodeToCopy text={configurationLines} file="app-config.yaml" />
        </>
      )}
    </StateNotice>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  FailoverName,
  FailoverWay,
} from '@service-router/plugin-service-router-common';
import {
  RemixiconComponentType,
  RiArrowRightCircleFill,
  RiEditLine,
} from '@remixicon/react';
import { StateMark } from '../card/StateMark';
import { ToldText } from '../card/ToldText';
import { Tone } from '../card/tones';
import { FleetTable } from '../fleet/FleetTable';
import cell from '../fleet/nameCell.module.css';
import { usePlaces } from '../fleet/places';
import { serviceRouterTranslationRef } from '../translation';
import { Duration } from './Duration';
import styles from './FailoverView.module.css';

const marks: Record<
  FailoverWay,
  { tone: Tone; icon?: RemixiconComponentType }
> = {
  without: { tone: 'problem' },
  unknown: { tone: 'unknown' },
  byWriting: { tone: 'attention', icon: RiEditLine },
  byItself: { tone: 'progress', icon: RiArrowRightCircleFill },
};

/** A row per name: what becomes of it, where, and how long that takes. */
export function NameTable({
  caption,
  names,
  isOld,
}: {
  caption: string;
  names: FailoverName[];
  isOld: boolean;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <FleetTable
      caption={caption}
      rows={names}
      keyOf={({ name }) => name}
      isOld={isOld}
      columns={[
        {
          id: 'name',
          title: t('fleet.failover.name'),
          cell: name => <Name name={name} />,
        },
        {
          id: 'zones',
          title: t('fleet.failover.zones'),
          cell: ({ zones }) =>
            zones.length > 0
              ? zones.map(({ title }) => title).join(', ')
              : undefined,
        },
        {
          id: 'becomes',
          title: t('fleet.failover.becomes'),
          cell: name => <Becomes name={name} />,
        },
        {
          id: 'duration',
          title: t('fleet.failover.duration'),
          cell: ({ duration }) => duration && <Duration duration={duration} />,
        },
      ]}
    />
  );
}

function Name({ name: { name, routes } }: { name: FailoverName }) {
  const places = usePlaces();
  return (
    <>
      <span className={cell.name}>{name}</span>
      {routes.map(route => (
        <Link
          key={`${route.namespace}/${route.name}`}
          href={places.route(route)}
          className={styles.route}
        >
          {route.namespace}/{route.name}
        </Link>
      ))}
    </>
  );
}

function Becomes({ name }: { name: FailoverName }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { tone, icon } = marks[name.way];
  return (
    <div className={styles.becomes}>
      <StateMark
        tone={tone}
        icon={icon}
        word={t(`fleet.failover.state.${name.way}`)}
      />
      <ToldText told={name} />
    </div>
  );
}

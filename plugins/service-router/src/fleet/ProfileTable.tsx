import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EndpointReport,
  percentOf,
  ProfileReport,
} from '@service-router/plugin-service-router-common';
import { RiUserLine } from '@remixicon/react';
import { iconOfService, toneOfService } from '../card/serviceMarks';
import { StateMark } from '../card/StateMark';
import { Tone } from '../card/tones';
import { useNumberText } from '../language/useNumberText';
import { serviceRouterTranslationRef } from '../translation';
import { FleetTable } from './FleetTable';
import cell from './nameCell.module.css';
import styles from './ProfileTable.module.css';

const toneOfState: Record<ProfileReport['state'], Tone> = {
  asPlanned: 'good',
  changing: 'progress',
  missing: 'progress',
  foreign: 'neutral',
};

/** A row per profile: its name, how it stands to what is planned, and where its answers lead. */
export function ProfileTable({ profiles }: { profiles: ProfileReport[] }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <FleetTable
      caption={t('fleet.traffic.profiles')}
      rows={profiles}
      keyOf={({ name, resourceGroup }) => `${resourceGroup}/${name}`}
      columns={[
        {
          id: 'profile',
          title: t('fleet.traffic.profile'),
          cell: profile => <Name profile={profile} />,
        },
        {
          id: 'state',
          title: t('fleet.traffic.state'),
          cell: profile => <State profile={profile} />,
        },
        {
          id: 'routing',
          title: t('fleet.traffic.routing'),
          cell: ({ routingMethod, ttl }) =>
            t('fleet.traffic.method', {
              method: routingMethod,
              ttl: String(ttl),
            }),
        },
        {
          id: 'endpoints',
          title: t('fleet.traffic.endpoints'),
          cell: profile => <Endpoints profile={profile} />,
        },
      ]}
    />
  );
}

function Name({ profile }: { profile: ProfileReport }) {
  const { name, hostname, fqdn, resourceGroup } = profile;
  return (
    <>
      <span className={cell.name}>{name}</span>
      {hostname && <span className={cell.quiet}>{hostname}</span>}
      <span className={cell.quiet}>{fqdn ?? resourceGroup}</span>
    </>
  );
}

function State({ profile: { state, pending } }: { profile: ProfileReport }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <>
      <StateMark
        tone={toneOfState[state]}
        icon={state === 'foreign' ? RiUserLine : undefined}
        word={t(`fleet.profileState.${state}`)}
      />
      {pending.map(({ subject, changes }) => (
        <span key={subject} className={cell.quiet}>
          {t('fleet.traffic.pending', { subject, changes: changes.join(', ') })}
        </span>
      ))}
    </>
  );
}

function Endpoints({ profile }: { profile: ProfileReport }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { endpoints, isLastResort } = profile;
  if (endpoints.length === 0) {
    return <>{t('fleet.traffic.noEndpoint')}</>;
  }
  return (
    <>
      <ul className={styles.endpoints}>
        {endpoints.map(endpoint => (
          <li key={`${endpoint.type} ${endpoint.name}`}>
            <span className={styles.endpoint}>
              <span className={cell.name}>{endpoint.name}</span>
              <StateMark
                tone={toneOfService[endpoint.because]}
                icon={iconOfService(endpoint.because)}
                word={t(`fleet.service.${endpoint.because}`)}
              />
            </span>
            <span className={cell.quiet}>
              <Share endpoint={endpoint} />
            </span>
          </li>
        ))}
      </ul>
      {isLastResort && <p>{t('fleet.traffic.lastResort')}</p>}
    </>
  );
}

function Share({ endpoint }: { endpoint: EndpointReport }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  const { share, target, origin, location } = endpoint;
  return (
    <>
      {[
        share === undefined
          ? undefined
          : t('fleet.traffic.share', { percent: number(percentOf(share)) }),
        target,
        location,
        origin &&
          t('details.inCluster', {
            object: `${origin.kind} ${origin.namespace}/${origin.name}`,
            cluster: origin.cluster,
          }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}

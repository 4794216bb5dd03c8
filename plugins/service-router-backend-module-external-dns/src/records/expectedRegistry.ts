import { registryTextOf } from '@service-router/plugin-service-router-common';
import { RecordGroup } from './recordGroup';

/** As long as a `--txt-prefix` and a `--txt-owner-id` are at most, as a rule. */
const LONG = '-'.repeat(40);

/**
 * The texts that will own the records of a group that does not stand yet, which ExternalDNS tells only when it makes them.
 * Rather too long than too short: what is said to have room in the tags of a profile has room when it comes.
 */
export function expectedRegistry({
  dnsName,
  targets,
  resource,
}: RecordGroup): RecordGroup['registry'] {
  const text = registryTextOf({
    owner: LONG,
    ...(resource === undefined ? {} : { resource }),
  });
  return Object.keys(targets).map(type => ({
    dnsName: `${LONG}${type.toLowerCase()}-${dnsName}`,
    targets: [text],
  }));
}

import {
  ExternalDnsInstance,
  ExternalDnsPolicy,
  isSelected,
} from '@service-router/plugin-service-router-common';
import { ConfigSection } from '@service-router/plugin-service-router-node';

const policies: ExternalDnsPolicy[] = ['sync', 'upsert-only', 'create-only'];
const KEYS = [
  'name',
  'ownerId',
  'cluster',
  'txtPrefix',
  'txtSuffix',
  'txtWildcardReplacement',
  'labelFilter',
  'policy',
  'managedRecordTypes',
];

/**
 * The ExternalDNS instances that write into a region's zone, as far as an admin tells of them. Whatever is not told is
 * learnt from the zone, where it leaves no doubt.
 */
export function readExternalDns(
  region: string,
  section: ConfigSection,
): ExternalDnsInstance[] {
  return section
    .sections(
      'externalDns',
      'a list of instances, such as [{ ownerId: external-dns-weu }]',
    )
    .flatMap(instance => readInstance(region, instance));
}

function readInstance(
  region: string,
  instance: ConfigSection,
): ExternalDnsInstance[] {
  instance.allowOnly(...KEYS);
  const ownerId = instance.requiredText(
    'ownerId',
    'what --txt-owner-id of the instance says',
  );
  const prefix = instance.text('txtPrefix', 'what --txt-prefix says');
  const suffix = instance.text('txtSuffix', 'what --txt-suffix says');
  if (prefix && suffix) {
    instance.note(
      'txtSuffix',
      'stands beside txtPrefix; ExternalDNS takes only one of the two.',
    );
  }
  const policy = readPolicy(instance);
  const labelFilter = readLabelFilter(instance);
  const wildcardReplacement = instance.text(
    'txtWildcardReplacement',
    'what --txt-wildcard-replacement says',
  );
  const cluster = instance.text('cluster', 'the name of a cluster');
  const managedRecordTypes = instance
    .texts('managedRecordTypes', 'types of records, such as [A, AAAA, CNAME]')
    ?.map(type => type.toUpperCase());
  return ownerId
    ? [
        {
          name: instance.text('name', 'a name for people') ?? ownerId,
          ownerId,
          region,
          ...(cluster ? { cluster } : {}),
          ...(prefix ? { prefix } : {}),
          ...(suffix ? { suffix } : {}),
          ...(wildcardReplacement ? { wildcardReplacement } : {}),
          ...(labelFilter ? { labelFilter } : {}),
          ...(policy ? { policy } : {}),
          ...(managedRecordTypes ? { managedRecordTypes } : {}),
        },
      ]
    : [];
}

function readPolicy(instance: ConfigSection): ExternalDnsPolicy | undefined {
  const found = instance.text('policy', `one of ${policies.join(', ')}`);
  const policy = policies.find(known => known === found);
  if (found && !policy) {
    instance.note(
      'policy',
      `is "${found}"; expected one of ${policies.join(', ')}.`,
    );
  }
  return policy;
}

function readLabelFilter(instance: ConfigSection): string | undefined {
  const expected = 'a label selector such as router.io/region=weu';
  const labelFilter = instance.text('labelFilter', expected);
  if (labelFilter === undefined) {
    return undefined;
  }
  try {
    isSelected(labelFilter);
    return labelFilter;
  } catch (error) {
    instance.note(
      'labelFilter',
      `cannot be used: ${(error as Error).message}; expected ${expected}.`,
    );
    return undefined;
  }
}

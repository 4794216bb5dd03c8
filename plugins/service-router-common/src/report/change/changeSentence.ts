import { listed } from '../words';
import { ProfileShift, ZoneChange } from './types';

const actions = [
  ['create', 'made'],
  ['update', 'changed'],
  ['delete', 'removed'],
] as const;

/** The whole of a change in a sentence. */
export function changeSentence(
  zones: ZoneChange[],
  profiles: ProfileShift[],
): string {
  const changed = zones.filter(({ records }) =>
    records.some(({ action }) => action !== 'keep'),
  );
  const count = (action: string) =>
    changed.reduce(
      (sum, { records }) =>
        sum + records.filter(record => record.action === action).length,
      0,
    );
  const records = actions.flatMap(([action, word]) => {
    const found = count(action);
    return found > 0 ? [`${counted(found, 'record')} ${word}`] : [];
  });
  const parts = [
    ...(records.length > 0
      ? [
          `${listed(records)} in ${
            changed.length === 1
              ? `the zone of ${changed[0].title}`
              : `the zones of ${listed(changed.map(({ title }) => title))}`
          }`,
        ]
      : []),
    ...actions.flatMap(([action, word]) => {
      const names = profiles
        .filter(profile => profile.action === action)
        .map(({ name }) => name);
      return names.length > 0
        ? [
            `${counted(
              names.length,
              'Traffic Manager profile',
            )} ${word} (${listed(names)})`,
          ]
        : [];
    }),
  ];
  return parts.length > 0
    ? `${parts.join('; ')}.`
    : 'Nothing changes in any zone or Traffic Manager profile.';
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * All doors with what is behind each, for whoever asks or loses the way.
 *
 * @param {ReadonlyMap<string, import('./doors.mjs').Door>} doors
 */
export function overview(doors) {
  const width = Math.max(...[...doors.keys()].map(verb => verb.length));
  const lines = [...doors].map(
    ([verb, { summary }]) => `  npm run ${verb.padEnd(width)}  ${summary}`,
  );
  return [
    'Service Router for Backstage',
    '',
    ...lines,
    '',
    'Each says more with "-- --help".',
  ].join('\n');
}

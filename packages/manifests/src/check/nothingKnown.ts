/** A fleet of which nothing is known: the rules that hold there hold everywhere. */
export const NOTHING_KNOWN = {
  now: new Date(0),
  clusters: [],
  regions: [],
  remembered: new Map(),
};

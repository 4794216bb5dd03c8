/** German: sentences of outage, by the English ones. */
export const sentences: Record<string, string> = {};

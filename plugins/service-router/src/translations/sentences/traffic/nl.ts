/** Dutch: sentences of traffic, by the English ones. */
export const sentences: Record<string, string> = {};

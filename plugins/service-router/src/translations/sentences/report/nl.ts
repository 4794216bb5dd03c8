/** Dutch: sentences of report, by the English ones. */
export const sentences: Record<string, string> = {};

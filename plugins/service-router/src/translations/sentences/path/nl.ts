/** Dutch: sentences of path, by the English ones. */
export const sentences: Record<string, string> = {};

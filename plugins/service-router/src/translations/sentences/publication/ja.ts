/** Japanese: sentences of publication, by the English ones. */
export const sentences: Record<string, string> = {};

/** Japanese: sentences of plan, by the English ones. */
export const sentences: Record<string, string> = {};

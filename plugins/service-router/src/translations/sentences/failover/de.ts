/** German: sentences of failover, by the English ones. */
export const sentences: Record<string, string> = {};

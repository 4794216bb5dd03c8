/** Keeps what stands before and after it in one line. */
export const NO_BREAK_SPACE = '\u00a0';

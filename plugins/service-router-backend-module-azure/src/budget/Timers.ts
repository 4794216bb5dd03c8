/** Time, as the budget gets it. */
export interface Timers {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once, that much later. @returns calls it off */
  after(milliseconds: number, callBack: () => void): () => void;
}

/** The machine's own; it keeps no process alive. */
export const systemTimers: Timers = {
  now: Date.now,
  after(milliseconds, callBack) {
    const timer = setTimeout(callBack, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

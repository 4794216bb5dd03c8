/** Where the parts of the fleet tell what they do. @public */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/** Says nothing. @public */
export const silentLog: Log = { info: () => {}, warn: () => {} };

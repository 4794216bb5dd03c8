const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The time between then and now as kubectl shows ages: `42s`, `3m20s`, `5h`,
 * `4d2h`, `2y10d` - the finer unit only while the coarser one is small.
 */
export function elapsed(timestamp: string, now: Date): string {
  const then = Date.parse(timestamp);
  if (Number.isNaN(then)) {
    return '<unknown>';
  }
  const span = now.getTime() - then;
  if (span < -SECOND) {
    return '<invalid>';
  }
  const whole = (unit: number) => Math.max(0, Math.floor(span / unit));
  const joined = (coarse: number, fine: number, units: [string, string]) => {
    const rest = Math.floor((span % coarse) / fine);
    return `${whole(coarse)}${units[0]}${rest ? `${rest}${units[1]}` : ''}`;
  };
  if (span < 2 * MINUTE) {
    return `${whole(SECOND)}s`;
  }
  if (span < 10 * MINUTE) {
    return joined(MINUTE, SECOND, ['m', 's']);
  }
  if (span < 3 * HOUR) {
    return `${whole(MINUTE)}m`;
  }
  if (span < 8 * HOUR) {
    return joined(HOUR, MINUTE, ['h', 'm']);
  }
  if (span < 2 * DAY) {
    return `${whole(HOUR)}h`;
  }
  if (span < 8 * DAY) {
    return joined(DAY, HOUR, ['d', 'h']);
  }
  if (span < 2 * 365 * DAY) {
    return `${whole(DAY)}d`;
  }
  if (span < 8 * 365 * DAY) {
    return joined(365 * DAY, DAY, ['y', 'd']);
  }
  return `${whole(365 * DAY)}y`;
}

import {
  createContext,
  ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react';

const NowContext = createContext<number | undefined>(undefined);

/** Milliseconds between two looks at the clock: ages move, but not under the reader's eyes. */
const TICK = 2_000;

/**
 * One clock for all ages below it, as the backend sees the time: a browser whose clock is wrong would otherwise show
 * ages that are.
 */
export function Clock({
  ahead,
  now = Date.now,
  children,
}: {
  /** Milliseconds by which the backend's clock is ahead of the browser's. */
  ahead: number;
  now?: () => number;
  children: ReactNode;
}) {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const look = () => setTime(now());
    look();
    const timer = setInterval(look, TICK);
    return () => clearInterval(timer);
  }, [now, ahead]);
  return (
    <NowContext.Provider value={time + ahead}>{children}</NowContext.Provider>
  );
}

/** The backend's time in milliseconds since the epoch. */
export function useNow(): number {
  return useContext(NowContext) ?? Date.now();
}

import { createContext, ReactNode, RefObject, useCallback } from 'react';

/** Moves the keyboard to the nearest place that stays. */
export const LandingContext = createContext<() => void>(() => {});

/**
 * Says where the keyboard goes on when a button in here goes away with what it was pressed for. Otherwise it would be back at
 * the top of the document.
 */
export function Landing({
  at,
  children,
}: {
  /** What stays: it can be focused, by `tabIndex={-1}`. */
  at: RefObject<HTMLElement>;
  children: ReactNode;
}) {
  const land = useCallback(
    () => at.current?.focus({ preventScroll: true }),
    [at],
  );
  return (
    <LandingContext.Provider value={land}>{children}</LandingContext.Provider>
  );
}

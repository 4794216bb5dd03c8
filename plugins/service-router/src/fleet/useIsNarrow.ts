import { useEffect, useState } from 'react';

/** Less room than this has none for a picture with names in it. */
const NARROW = '(max-width: 40rem)';

/** Whether the browser's window is as narrow as that of a telephone; kept up to date. */
export function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(
    () => window.matchMedia?.(NARROW).matches ?? false,
  );
  useEffect(() => {
    const query = window.matchMedia?.(NARROW);
    const tell = () => setIsNarrow(query.matches);
    query?.addEventListener?.('change', tell);
    return () => query?.removeEventListener?.('change', tell);
  }, []);
  return isNarrow;
}

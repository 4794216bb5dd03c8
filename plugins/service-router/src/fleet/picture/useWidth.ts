import { RefObject, useEffect, useRef, useState } from 'react';

/** As much as an element has where nobody can say. */
const USUAL = 960;

/** The width of an element, in pixels, kept up to date. */
export function useWidth<T extends HTMLElement>(): {
  ref: RefObject<T>;
  width: number;
} {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(USUAL);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width > 0) {
        setWidth(Math.floor(contentRect.width));
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

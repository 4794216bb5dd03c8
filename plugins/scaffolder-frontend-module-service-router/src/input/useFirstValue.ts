import { useEffect } from 'react';

/**
 * Gives a field a value that nobody has to choose.
 *
 * After every drawing, not only once: another field that changes at the same moment takes the form's values from before, and
 * with them undoes this one.
 *
 * @param value - undefined where the field has its value, or none to begin with
 */
export function useFirstValue<T>(
  value: T | undefined,
  onChange: (value: T) => void,
): void {
  useEffect(() => {
    if (value !== undefined) {
      onChange(value);
    }
  });
}

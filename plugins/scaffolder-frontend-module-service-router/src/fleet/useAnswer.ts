import { DependencyList } from 'react';
import useAsync from 'react-use/esm/useAsync';

/** What the backend answered, or why it cannot be asked. */
export type Answer<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'unreachable'; message: string };

/** Asks once, and again when what it is asked for changes. */
export function useAnswer<T>(
  ask: () => Promise<T>,
  dependencies: DependencyList,
): Answer<T> {
  // `ask` is new at each drawing; the dependencies say whether it asks for something else.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const { value, error, loading } = useAsync(ask, dependencies);
  if (loading) {
    return { status: 'loading' };
  }
  return error
    ? { status: 'unreachable', message: sentence(error.message) }
    : { status: 'ready', value: value as T };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

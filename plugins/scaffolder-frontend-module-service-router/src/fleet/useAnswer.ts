import { DependencyList } from 'react';
import useAsync from 'react-use/esm/useAsync';

/** What the backend answered, or why it cannot be asked. */
export type Answer<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'unreachable'; message: string };

/** Asks once, and again when what it is asked for changes; what was answered for something else does not count. */
export function useAnswer<T>(
  ask: () => Promise<T>,
  dependencies: DependencyList,
): Answer<T> {
  const { value: last } = useAsync(
    async () => ({ dependencies, answer: await answerOf(ask) }),
    // `ask` is new at each drawing; the dependencies say whether it asks for something else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    dependencies,
  );
  // At the drawing in which the dependencies change, the last answer still stands.
  return last?.dependencies.every((each, at) => each === dependencies[at])
    ? last.answer
    : { status: 'loading' };
}

async function answerOf<T>(ask: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { status: 'ready', value: await ask() };
  } catch (error) {
    return {
      status: 'unreachable',
      message: sentence(error instanceof Error ? error.message : String(error)),
    };
  }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

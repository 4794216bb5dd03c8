import { renderHook, waitFor } from '@testing-library/react';
import { useAnswer } from './useAnswer';

describe('useAnswer', () => {
  it('counts no answer for what was asked for before', async () => {
    const seen: [string, unknown][] = [];
    const { rerender } = renderHook(
      ({ asked }) => {
        const answer = useAnswer(async () => `of ${asked}`, [asked]);
        if (answer.status === 'ready') {
          seen.push([asked, answer.value]);
        }
      },
      { initialProps: { asked: 'a' } },
    );
    await waitFor(() => expect(seen).toContainEqual(['a', 'of a']));
    rerender({ asked: 'b' });
    await waitFor(() => expect(seen).toContainEqual(['b', 'of b']));
    expect(seen).not.toContainEqual(['b', 'of a']);
  });

  it('says in a sentence why nothing was answered', async () => {
    const { result } = renderHook(() =>
      useAnswer(async () => {
        throw new Error('connection refused');
      }, []),
    );
    await waitFor(() =>
      expect(result.current).toEqual({
        status: 'unreachable',
        message: 'connection refused.',
      }),
    );
  });
});

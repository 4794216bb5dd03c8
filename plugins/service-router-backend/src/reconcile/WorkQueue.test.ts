import { WorkQueue } from './WorkQueue';

const turn = () => new Promise(resolve => setImmediate(resolve));

/** A queue whose work is ended by the test. */
function queueOf(concurrency = 2) {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const onFailure = jest.fn();
  const queue = new WorkQueue<number>({
    concurrency,
    onFailure,
    work: (key, item) =>
      new Promise((resolve, reject) => {
        begun.push(`${key}${item}`);
        ends.set(key, error => (error ? reject(error) : resolve()));
      }),
  });
  const end = async (key: string, error?: Error) => {
    ends.get(key)?.(error);
    await turn();
  };
  const want = (items: Record<string, number>) =>
    queue.replace(new Map(Object.entries(items)));
  return { begun, queue, want, end, onFailure };
}

describe('a work queue', () => {
  it('works on so many keys at once, and no more', async () => {
    const { begun, want, end } = queueOf(2);
    want({ a: 1, b: 1, c: 1 });
    expect(begun).toEqual(['a1', 'b1']);
    await end('a');
    expect(begun).toEqual(['a1', 'b1', 'c1']);
  });

  it('never does two things for one key at once', async () => {
    const { begun, want, end } = queueOf();
    want({ a: 1 });
    want({ a: 2 });
    expect(begun).toEqual(['a1']);
    await end('a');
    expect(begun).toEqual(['a1', 'a2']);
  });

  it('does only the last of what was wanted meanwhile', async () => {
    const { begun, want, end } = queueOf();
    want({ a: 1 });
    want({ a: 2 });
    want({ a: 3 });
    await end('a');
    await end('a');
    expect(begun).toEqual(['a1', 'a3']);
  });

  it('is not held up by a key that takes long', async () => {
    const { begun, want, end } = queueOf(2);
    want({ slow: 1, a: 1, b: 1, c: 1 });
    await end('a');
    await end('b');
    await end('c');
    expect(begun).toEqual(['slow1', 'a1', 'b1', 'c1']);
  });

  it('drops what waits when work is rejected, and tells', async () => {
    const { begun, want, end, onFailure, queue } = queueOf(1);
    want({ a: 1, b: 1 });
    await end('a', new Error('lost'));
    expect(begun).toEqual(['a1']);
    expect(onFailure).toHaveBeenCalledWith(new Error('lost'));
    expect(queue.isIdle).toBe(true);
  });

  it('is idle when what had begun is done and nothing waits', async () => {
    const { want, end, queue } = queueOf(1);
    const idle = jest.fn();
    want({ a: 1, b: 1 });
    void queue.idle().then(idle);
    queue.clear();
    await turn();
    expect(idle).not.toHaveBeenCalled();
    await end('a');
    expect(idle).toHaveBeenCalledTimes(1);
  });
});

import { eachOf } from './eachOf';

const turn = () => new Promise(resolve => setImmediate(resolve));

describe('eachOf', () => {
  it('does all, never more at a time than allowed', async () => {
    let [running, most] = [0, 0];
    const done: number[] = [];
    await eachOf([1, 2, 3, 4, 5], 2, async item => {
      running += 1;
      most = Math.max(most, running);
      await turn();
      running -= 1;
      done.push(item);
    });
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('begins nothing after a failure, and ends when what had begun is done', async () => {
    const done: number[] = [];
    const all = eachOf([1, 2, 3, 4], 2, async item => {
      await turn();
      if (item === 1) {
        throw new Error('no');
      }
      done.push(item);
    });
    await expect(all).rejects.toThrow('no');
    expect(done).toEqual([2]);
  });

  it('of nothing is done', async () => {
    await expect(eachOf([], 3, async () => {})).resolves.toBeUndefined();
  });
});

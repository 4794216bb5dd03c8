import { FixedWindow } from './FixedWindow';

describe('FixedWindow', () => {
  it('lets so many through in a window, and tells how long the rest of it is', () => {
    const window = new FixedWindow({ requests: 2, seconds: 20 });
    const start = 40_000;
    expect([
      window.take(start),
      window.take(start + 5_000),
      window.take(start + 5_000),
    ]).toEqual([undefined, undefined, 15]);
  });

  it('begins the next with none, however many were refused', () => {
    const window = new FixedWindow({ requests: 1, seconds: 20 });
    window.take(0);
    window.take(1_000);
    window.take(2_000);
    expect([window.take(20_000), window.take(39_999)]).toEqual([
      undefined,
      0.001,
    ]);
  });
});

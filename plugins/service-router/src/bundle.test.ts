/** @jest-environment node */
import { bundleOf } from '../scripts/bundleOf';

const LARGEST_CARD = 60_000;

describe('what a browser gets for the card, beyond what an app has already', () => {
  it.each(['src/index.ts', 'src/legacy.tsx'])(
    'is less than 60 kB compressed, from %s',
    async entry => {
      const { bytes, inputs } = await bundleOf(entry, 'src/card/index.ts');
      // A figure to follow, and what to look at first when it grows.
      process.stdout.write(
        `Card by ${entry}: ${(bytes / 1000).toFixed(1)} kB compressed\n${inputs
          .slice(0, 5)
          .map(([name, size]) => `  ${(size / 1000).toFixed(1)} kB ${name}\n`)
          .join('')}`,
      );
      expect(bytes).toBeLessThan(LARGEST_CARD);
    },
  );

  it('has neither tab nor fleet page in it', async () => {
    const { inputs } = await bundleOf('src/index.ts', 'src/card/index.ts');
    const sources = inputs.map(([name]) => name);
    expect(sources).toContain('src/card/RoutingCard.tsx');
    expect(sources).not.toContain('src/tab/RoutingTab.tsx');
    expect(sources).not.toContain('src/fleet/FleetView.tsx');
  });

  it('is asked for of what is loaded by itself', async () => {
    await expect(
      bundleOf('src/index.ts', 'src/card/RoutingCard.tsx'),
    ).rejects.toThrow(
      'src/index.ts never loads src/card/RoutingCard.tsx by itself; name a module that it loads when it is first shown.',
    );
  });
});

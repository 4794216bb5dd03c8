import { absent } from './absent';

interface Library {
  borrow(title: string): Promise<string>;
}

describe('absent', () => {
  it('refuses every call, with the reason', async () => {
    const library = absent<Library>('There is no library here.');
    await expect(library.borrow('Emma')).rejects.toThrow(
      'There is no library here.',
    );
  });

  it('can be handed over by a promise', async () => {
    const library = absent<Library>('There is no library here.');
    await expect(Promise.resolve(library)).resolves.toBe(library);
  });
});

import { readerOf } from './ReportReader';
import { textSeenBy } from './textSeenBy';

const reader = readerOf(
  { namespace: 'payments', name: 'api' },
  ({ name }) => name === 'web',
);

describe('textSeenBy', () => {
  it.each`
    text                                                                               | seen
    ${'held by ServiceRoute payments/web since then'}                                  | ${'held by another route since then'}
    ${'held by ServiceRoute payments/api since then'}                                  | ${'held by ServiceRoute payments/api since then'}
    ${'ServiceRoute payments/web has it.'}                                             | ${'Another route has it.'}
    ${'It is taken. ServiceRoute payments/web has it.'}                                | ${'It is taken. Another route has it.'}
    ${'ServiceRoute payments/api and payments/web ask'}                                | ${'ServiceRoute payments/api and another route ask'}
    ${'payments/web has it. It is of payments/web'}                                    | ${'Another route has it. It is of another route'}
    ${'owned by weu (from crd/payments/web-weu)'}                                      | ${'owned by weu (from another object)'}
    ${'ServiceRoute/payments/web failed: ServiceRoute.routing.router.io "web" is bad'} | ${'Another route failed: ServiceRoute.routing.router.io "…" is bad'}
  `('tells "$seen" of "$text"', ({ text, seen }) => {
    expect(textSeenBy(text, reader)).toBe(seen);
  });

  it('begins with a small letter in the middle of a sentence', () => {
    expect(textSeenBy('ServiceRoute payments/web has it', reader, false)).toBe(
      'another route has it',
    );
  });
});

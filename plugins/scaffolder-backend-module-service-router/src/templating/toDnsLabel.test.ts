import fc from 'fast-check';
import {
  labelPartFault,
  MAX_LABEL_LENGTH,
} from '@service-router/plugin-service-router-common';
import { toDnsLabel } from './toDnsLabel';

describe('toDnsLabel', () => {
  it.each`
    text                     | label
    ${'orders'}              | ${'orders'}
    ${'Orders API v2.1'}     | ${'orders-api-v2-1'}
    ${'--Crème Brûlée--'}    | ${'creme-brulee'}
    ${'a/b_c'}               | ${'a-b-c'}
    ${'xn--ls8h'}            | ${'xn--ls8h'}
    ${'注文'}                | ${''}
    ${''}                    | ${''}
    ${`${'o'.repeat(62)}.x`} | ${'o'.repeat(62)}
  `('of "$text" is "$label"', ({ text, label }) => {
    expect(toDnsLabel(text)).toBe(label);
  });

  it('is a label by the rules of routes, or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const label = toDnsLabel(text);
        expect(label === '' ? undefined : labelPartFault(label)).toBe(
          undefined,
        );
        expect(label.length).toBeLessThanOrEqual(MAX_LABEL_LENGTH);
      }),
    );
  });

  it('leaves a label as it is', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/),
        label => {
          expect(toDnsLabel(label)).toBe(label);
        },
      ),
    );
  });
});

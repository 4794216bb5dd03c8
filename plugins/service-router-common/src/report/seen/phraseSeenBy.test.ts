import {
  and,
  asSentence,
  inEnglish,
  quoted,
  say,
  worded,
} from '../../sentences';
import { phraseSeenBy } from './phraseSeenBy';
import { readerOf } from './ReportReader';

const reader = readerOf(
  { namespace: 'payments', name: 'api' },
  ({ name }) => name === 'api' || name === 'web',
);
const web = 'ServiceRoute payments/web';

describe('phraseSeenBy', () => {
  it('is the same where nobody else is named', () => {
    const phrase = say`${'pay.example.com'} is held by ${'ServiceRoute payments/api'}.`;
    expect(phraseSeenBy(phrase, reader)).toBe(phrase);
  });

  it('says in every language that it is another route', () => {
    expect(
      phraseSeenBy(say`${'pay.example.com'} is held by ${web}.`, reader),
    ).toEqual(say`${'pay.example.com'} is held by ${say`another route`}.`);
  });

  it('says so where the name stands alone', () => {
    expect(
      phraseSeenBy(say`${and(['payments/api', 'payments/web'])} ask.`, reader),
    ).toEqual(say`${and(['payments/api', say`another route`])} ask.`);
  });

  it('says so in parts of a text', () => {
    const held = worded(say`${'pay.example.com'} is held by ${web}`);
    expect(
      inEnglish(phraseSeenBy(say`${'weu'}: ${asSentence(held)}`, reader)),
    ).toBe('weu: pay.example.com is held by another route.');
  });

  it.each([
    [[web], 'Another route also asks.'],
    [[web, 'ServiceRoute a/b'], 'Another route also asks.'],
    [
      ['ServiceRoute payments/api', web],
      'ServiceRoute payments/api and another route also asks.',
    ],
  ])('counts %j as one that it does not name', (names, text) => {
    expect(inEnglish(phraseSeenBy(say`${and(names)} also asks.`, reader))).toBe(
      text,
    );
  });

  it('leaves the cluster out that stands before the name', () => {
    const clash = say`${'aks-neu ServiceRoute payments/web'} has priority ${1}`;
    expect(inEnglish(phraseSeenBy(say`No endpoint: ${clash}.`, reader))).toBe(
      'No endpoint: another route has priority 1.',
    );
  });

  it('speaks of another object where no route is meant', () => {
    expect(
      phraseSeenBy(say`${'weu'} (from ${'crd/payments/web-weu'})`, reader),
    ).toEqual(say`${'weu'} (from ${say`another object`})`);
  });

  it.each([
    [say`It is held by ServiceRoute ${'payments/web'}.`],
    [say`It is held by ServiceRoute ${'payments'}/${'web'}.`],
    [quoted('It is held by ServiceRoute payments/web.')],
  ])('is in English alone where it is said otherwise: %j', phrase => {
    expect(phraseSeenBy(phrase, reader)).toEqual(
      say`${'It is held by another route.'}`,
    );
  });
});

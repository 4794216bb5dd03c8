import { localeOf } from './localeOf';

describe('localeOf', () => {
  it('is the first of the reader that has the language of the page', () => {
    expect(localeOf('en', ['nl-NL', 'en-GB', 'en-US'])).toBe('en-GB');
  });

  it('is the language of the page where the reader has none of it', () => {
    expect(localeOf('fr', ['nl-NL', 'en-GB'])).toBe('fr');
  });

  it('is not that of another language that begins alike', () => {
    expect(localeOf('fi', ['fil-PH'])).toBe('fi');
  });

  it('takes no notice of what is no locale', () => {
    expect(localeOf('de', ['C', 'de_DE.UTF-8', ''])).toBe('de');
  });
});

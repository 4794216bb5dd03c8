import { matchesDomainFilter } from './domainFilter';

describe('matchesDomainFilter', () => {
  it('takes names of any case (TM-DOMAIN-036)', () => {
    expect(matchesDomainFilter('APP.EXAMPLE.COM', ['example.com'])).toBe(true);
    expect(matchesDomainFilter('app.example.com', ['Example.COM'])).toBe(true);
  });

  it('takes everything when there is no filter', () => {
    expect(matchesDomainFilter('app.example.com', [])).toBe(true);
  });

  it('takes no name that only ends with the same letters', () => {
    expect(matchesDomainFilter('myexample.com', ['example.com'])).toBe(false);
  });
});

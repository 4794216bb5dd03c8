import { ProfileFact } from '@service-router/plugin-service-router-common';
import { endpoint, loop, scopeOf } from './__testUtils__/walk';
import { standingGroups } from './standingGroups';

const weu = scopeOf('weu');
const [shop] = loop([], [endpoint('shop.example.com')], weu).facts;
const [docs] = loop([], [endpoint('docs.example.com')], weu).facts;

/** With the time at which its endpoint was first written overwritten by somebody, in as many characters. */
function withTime(fact: ProfileFact, time: string): ProfileFact {
  const tags = Object.fromEntries(
    Object.entries(fact.tags).map(([name, value]) => [
      name,
      value.replace(
        /"s":"([^"]*)"/,
        (_, before: string) => `"s":"${time.repeat(before.length)}"`,
      ),
    ]),
  );
  return { ...fact, tags };
}

describe('what tags tell', () => {
  it.each(['?', '-', ' '])(
    'is nothing of a profile on whose tags somebody wrote %p, and all of the others',
    character => {
      const names = standingGroups(
        [withTime(shop, character), docs],
        weu.owner,
      ).map(({ dnsName }) => dnsName);
      expect(names).toEqual(['docs.example.com']);
    },
  );
});

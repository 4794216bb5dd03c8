import { changeSentence } from './changeSentence';
import { ProfileShift } from './types';

const profile = (
  name: string,
  action: ProfileShift['action'],
): ProfileShift => ({
  name,
  hostname: `${name}.example.com`,
  action,
  routingMethod: 'Weighted',
  settings: [],
  endpoints: [],
});

describe('changeSentence', () => {
  it('says of nothing that nothing changes', () => {
    expect(changeSentence([], [])).toBe(
      'Nothing changes in any zone or Traffic Manager profile.',
    );
  });

  it('tells profiles that are made, changed and removed apart', () => {
    expect(
      changeSentence(
        [],
        [
          profile('shop', 'update'),
          profile('api', 'create'),
          profile('old', 'delete'),
          profile('web', 'create'),
        ],
      ),
    ).toBe(
      '2 Traffic Manager profiles made (api and web); 1 Traffic Manager profile changed (shop); 1 Traffic Manager profile removed (old).',
    );
  });
});

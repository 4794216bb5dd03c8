import { trafficNotices } from './trafficNotices';

const origin = {
  cluster: 'aks-weu',
  kind: 'Service' as const,
  namespace: 'payments',
  name: 'my-app',
};
const nothing = { refusals: [], unreadable: [], misplaced: [], unknown: [] };

describe('trafficNotices', () => {
  it.each`
    keys                        | message
    ${['wieght']}               | ${'the annotation "webhook-traffic-manager-wieght" is no setting of Traffic Manager and nobody reads it; correct its spelling or remove it'}
    ${['tll', 'wieght']}        | ${'the annotations "webhook-traffic-manager-tll" and "webhook-traffic-manager-wieght" are no settings of Traffic Manager and nobody reads them; correct their spelling or remove them'}
    ${['pth', 'tll', 'wieght']} | ${'the annotations "webhook-traffic-manager-pth", "webhook-traffic-manager-tll" and "webhook-traffic-manager-wieght" are no settings of Traffic Manager and nobody reads them; correct their spelling or remove them'}
  `('tells that nobody reads $keys', ({ keys, message }) => {
    expect(trafficNotices([{ origin, keys }], nothing)).toMatchObject([
      { reason: 'UnknownKeys', origin, message },
    ]);
  });

  it('tells which endpoints a profile keeps because its tags were cut', () => {
    expect(
      trafficNotices([], { ...nothing, unreadable: ['shop'] }),
    ).toMatchObject([
      {
        reason: 'UnreadableTags',
        profile: 'shop',
        message: expect.stringContaining('nothing is removed from it'),
      },
    ]);
  });
});

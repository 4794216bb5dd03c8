import { furnishedCluster } from '../__testUtils__/objects';
import { component, eventually } from '../__testUtils__/startPlugin';
import { StartedActions, startActions } from './__testUtils__/startActions';

describe('get-routing, while a zone cannot be read', () => {
  let actions: StartedActions;

  beforeAll(async () => {
    const cluster = furnishedCluster();
    actions = await startActions({
      connect: async () => cluster,
      readZone: async () => {
        throw new Error('the zone does not answer');
      },
      entities: [component('api', 'payments/api')],
    });
  });
  afterAll(() => actions.backend.stop());

  it.each`
    by          | input
    ${'route'}  | ${{ route: 'payments/api' }}
    ${'entity'} | ${{ entityRef: 'component:default/api' }}
  `('says so by $by', async ({ input }) => {
    const { unread } = await eventually(
      () => actions.invoke('get-routing', input).catch(error => error),
      answer => answer.unread?.length > 0,
    );
    expect(unread).toEqual([
      expect.stringMatching(
        /^The zone example\.com cannot be read since .*the zone does not answer/,
      ),
    ]);
  });
});

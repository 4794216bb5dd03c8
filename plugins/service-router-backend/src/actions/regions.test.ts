import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotAllowedError } from '@backstage/errors';
import { Ask, getFleet, planChange } from '../api';
import { registerActions } from './index';

const regions = [
  { name: 'weu', title: 'West Europe' },
  { name: 'neu', title: 'North Europe' },
  { name: 'gwc', title: 'Germany' },
  { name: 'gn', title: 'Germany' },
];
const expected =
  'expected the name of one region: weu (West Europe), neu (North Europe), gwc (Germany), gn (Germany).';

/** What the actions ask, of a fleet in which a region has a problem of its own. */
function actionsOver({ mayAsk = true, mayReadFleet = true } = {}) {
  const asked: Parameters<Ask>[1][] = [];
  const ask: Ask = async (operation, question) => {
    if (!mayAsk || (operation === getFleet && !mayReadFleet)) {
      throw new NotAllowedError('This needs a permission.');
    }
    asked.push(question);
    if (operation === getFleet) {
      const severity = 'error';
      return {
        problems: [
          { severity, sentence: 'of West Europe', region: 'weu' },
          { severity, sentence: 'of North Europe', region: 'neu' },
        ],
      };
    }
    return operation === planChange
      ? {
          sentence: 'Nothing changes.',
          findings: [],
          routes: [],
          zones: [],
          profiles: [],
          unchecked: [],
        }
      : { items: [], total: 0, errors: [] };
  };
  const registry = actionsRegistryServiceMock();
  registerActions(registry, { ask, regions: () => regions });
  return {
    asked,
    async invoke(name: string, input: object) {
      const { output } = await registry.invoke({
        id: `test:${name}`,
        input: input as never,
        credentials: mockCredentials.user(),
      });
      return output as { fleet?: object[] };
    },
  };
}

const removalIn = (...of: string[]) => ({
  removed: [
    {
      object: { kind: 'ServiceRoute', namespace: 'payments', name: 'api' },
      regions: of,
    },
  ],
});

describe('a region', () => {
  it.each(['weu', 'West Europe', 'west europe'])(
    'of which problems are listed is taken by "%s"',
    async region => {
      const { asked, invoke } = actionsOver();
      const { fleet } = await invoke('list-problems', { region });
      expect(asked[0].query).toMatchObject({ region: 'weu' });
      expect(fleet).toMatchObject([{ sentence: 'of West Europe' }]);
    },
  );

  it('of a plan is taken by its name or by its title', async () => {
    const { asked, invoke } = actionsOver();
    await invoke('plan-change', removalIn('neu', 'West Europe'));
    expect(asked[0].body).toMatchObject(removalIn('neu', 'weu'));
  });

  it.each`
    input                                  | given
    ${removalIn('neu', 'Mars')}            | ${'Mars'}
    ${removalIn('Germany', 'West Europe')} | ${'Germany'}
  `(
    'that plan-change does not know, or that is one of several, is refused: $given',
    async ({ input, given }) => {
      const { invoke } = actionsOver();
      await expect(invoke('plan-change', input)).rejects.toThrow(
        `region is "${given}"; ${expected}`,
      );
    },
  );

  it.each(['Mars', 'Germany'])(
    'of which problems are listed, and that is none, or one of several, is left to the list to refuse to who may not read the fleet: %s',
    async region => {
      const { asked, invoke } = actionsOver({ mayReadFleet: false });
      await invoke('list-problems', { region });
      expect(asked[0].query).toMatchObject({ region });
    },
  );

  it.each(['Mars', 'Germany'])(
    'of which problems are listed, and that is none, or one of several, is refused to who may read the fleet: %s',
    async region => {
      const { invoke } = actionsOver();
      await expect(invoke('list-problems', { region })).rejects.toThrow(
        `region is "${region}"; ${expected}`,
      );
    },
  );

  it.each`
    action             | input
    ${'list-problems'} | ${{ region: 'Mars' }}
    ${'plan-change'}   | ${removalIn('Mars')}
  `(
    'is not said to be known or not by $action to who may not ask',
    async ({ action, input }) => {
      const { invoke } = actionsOver({ mayAsk: false });
      await expect(invoke(action, input)).rejects.toThrow(
        'This needs a permission.',
      );
    },
  );
});

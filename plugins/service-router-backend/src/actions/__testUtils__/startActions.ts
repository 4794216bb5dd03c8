import {
  BackstageCredentials,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials, TestBackend } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { PluginEdges, startPlugin } from '../../__testUtils__/startPlugin';

export interface StartedActions {
  backend: TestBackend;
  /** Their names with what is said of them. */
  all: ReturnType<typeof actionsRegistryServiceMock>['actions'];
  /** Any: the answer of each action is another, and each test looks at its own part of it. */
  invoke(
    name: string,
    input: object,
    credentials?: BackstageCredentials,
  ): Promise<any>;
}

/** The plugin in a backend of its own, with its actions at hand. */
export async function startActions(
  edges: PluginEdges,
): Promise<StartedActions> {
  const registry = actionsRegistryServiceMock();
  const backend = await startPlugin({
    ...edges,
    features: [
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => registry,
      }),
    ],
  });
  return {
    backend,
    all: registry.actions,
    async invoke(name, input, credentials = mockCredentials.user()) {
      const { output } = await registry.invoke({
        id: `test:${name}`,
        input: input as never,
        credentials,
      });
      return output;
    },
  };
}

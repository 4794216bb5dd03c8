import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { Ask } from '../api';
import { registerExplainName } from './explainName';
import { registerGetRouting } from './getRouting';
import { registerListProblems } from './listProblems';
import { registerPlanChange } from './planChange';

/** What a model can ask, with the rights of whom it asks for. */
export function registerActions(
  registry: ActionsRegistryService,
  ask: Ask,
): void {
  registerGetRouting(registry, ask);
  registerExplainName(registry, ask);
  registerListProblems(registry, ask);
  registerPlanChange(registry, ask);
}

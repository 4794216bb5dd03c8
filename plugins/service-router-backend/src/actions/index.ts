import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { Ask } from '../api';
import { registerExplainName } from './explainName';
import { registerGetRouting } from './getRouting';
import { registerListProblems } from './listProblems';
import { registerPlanChange } from './planChange';
import { KnownRegion } from './regionNamed';

export interface ActionsOptions {
  ask: Ask;
  /** The regions that are configured; none while nothing is. */
  regions: () => KnownRegion[];
}

/** What a model can ask, with the rights of whom it asks for. */
export function registerActions(
  registry: ActionsRegistryService,
  options: ActionsOptions,
): void {
  registerGetRouting(registry, options.ask);
  registerExplainName(registry, options.ask);
  registerListProblems(registry, options);
  registerPlanChange(registry, options);
}

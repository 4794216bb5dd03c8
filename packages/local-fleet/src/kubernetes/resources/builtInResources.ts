import { CONFIG_MAP, SECRET, SERVICE_ACCOUNT } from './builtin/configuration';
import { CUSTOM_RESOURCE_DEFINITION } from './builtin/customResourceDefinition';
import { EVENT } from './builtin/event';
import { LEASE } from './builtin/lease';
import { NAMESPACE } from './builtin/namespace';
import { SERVICE } from './builtin/service';
import { ResourceDefinition } from './ResourceDefinition';

/** The resources that are served without a CustomResourceDefinition. */
export const BUILT_IN_RESOURCES: readonly ResourceDefinition[] = [
  CONFIG_MAP,
  EVENT,
  NAMESPACE,
  SECRET,
  SERVICE_ACCOUNT,
  SERVICE,
  LEASE,
  CUSTOM_RESOURCE_DEFINITION,
];

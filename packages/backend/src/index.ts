import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(
  import('@service-router/plugin-search-backend-module-service-router'),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@service-router/plugin-scaffolder-backend-module-service-router'),
);
backend.add(import('./git'));

backend.add(import('@backstage/plugin-kubernetes-backend'));

backend.add(import('@service-router/plugin-service-router-backend'));
backend.add(
  import('@service-router/plugin-service-router-backend-module-azure'),
);
backend.add(
  import('@service-router/plugin-service-router-backend-module-notifications'),
);

// Backstage logs a failed start and stays; this one ends, so that whoever started it hears why.
backend.start().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`, () => process.exit(1));
});

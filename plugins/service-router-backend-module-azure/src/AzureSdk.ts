/** The packages of Azure that are used here. */
export interface AzureSdk {
  dns: typeof import('@azure/arm-dns');
  identity: typeof import('@azure/identity');
  privateDns: typeof import('@azure/arm-privatedns');
  trafficManager: typeof import('@azure/arm-trafficmanager');
}

/**
 * Loads Azure's packages: only where the module is installed and started, and by `import`, because they rest on packages
 * that are ES modules only.
 */
export async function loadAzureSdk(): Promise<AzureSdk> {
  // One after the other: they share packages, which module loaders in tests do not load twice at once.
  const identity = await import('@azure/identity');
  const privateDns = await import('@azure/arm-privatedns');
  const dns = await import('@azure/arm-dns');
  const trafficManager = await import('@azure/arm-trafficmanager');
  return { dns, identity, privateDns, trafficManager };
}

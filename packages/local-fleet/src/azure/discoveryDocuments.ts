/** What Microsoft Entra ID says of a tenant's endpoints. */
export function openIdConfiguration(origin: string, tenant: string): unknown {
  return {
    issuer: `${origin}/${tenant}/v2.0`,
    authorization_endpoint: `${origin}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${origin}/${tenant}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    jwks_uri: `${origin}/${tenant}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  };
}

/** MSAL asks this of an authority that it does not know, unless instance discovery is disabled. */
export function instanceDiscovery({
  host,
  origin,
  searchParams,
}: URL): unknown {
  const asked = searchParams.get('authorization_endpoint') ?? origin;
  const tenant = new URL(asked).pathname.split('/').filter(Boolean)[0];
  return {
    tenant_discovery_endpoint: `${origin}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [
      { preferred_network: host, preferred_cache: host, aliases: [host] },
    ],
  };
}

/**
 * What npm's settings are called in Yarn, so that a company's mirror, proxy or certificate authority that is set for npm
 * serves Yarn too. What is already set for Yarn wins.
 *
 * @param {Record<string, unknown>} npm the settings as `npm config ls --long --json` prints them
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string>} environment variables for Yarn
 */
export function yarnSettingsOf(npm, env) {
  const registry = textOf(npm.registry);
  const bypassesProxy =
    registry !== undefined && isBypassed(registry, listOf(npm.noproxy));
  const settings = {
    YARN_NPM_REGISTRY_SERVER: registry?.replace(/\/+$/, ''),
    YARN_HTTPS_CA_FILE_PATH: textOf(npm.cafile),
    YARN_HTTP_PROXY: bypassesProxy ? undefined : textOf(npm.proxy),
    YARN_HTTPS_PROXY: bypassesProxy
      ? undefined
      : textOf(npm['https-proxy']) ?? textOf(npm.proxy),
    YARN_ENABLE_STRICT_SSL: npm['strict-ssl'] === false ? 'false' : undefined,
    YARN_UNSAFE_HTTP_WHITELIST: registry?.startsWith('http://')
      ? new URL(registry).hostname
      : undefined,
  };
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      value === undefined || env[name] !== undefined ? [] : [[name, value]],
    ),
  );
}

/**
 * The environment in which npm is asked for something: without what `npm run` says about the script that runs now, and
 * without its log level, so that a failure under `npm run --silent` can still be read.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string | undefined>}
 */
export function npmEnvironmentOf(env) {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) =>
        !/^npm_(lifecycle|package|command|execpath|node_execpath|config_(local_prefix|prefix|global_prefix|loglevel|user_agent))/.test(
          name,
        ),
    ),
  );
}

/**
 * @param {string} registry
 * @param {string[]} hosts as in NO_PROXY: host names or domains, with or without a leading dot
 */
function isBypassed(registry, hosts) {
  const { hostname } = new URL(registry);
  return hosts
    .map(host => host.trim().replace(/^\*?\./, ''))
    .some(
      host =>
        host === '*' ||
        (host !== '' && (hostname === host || hostname.endsWith(`.${host}`))),
    );
}

/** @param {unknown} value */
function textOf(value) {
  return typeof value === 'string' && value !== '' && value !== 'null'
    ? value
    : undefined;
}

/** @param {unknown} value */
function listOf(value) {
  return (Array.isArray(value) ? value : [value]).flatMap(item =>
    typeof item === 'string' ? item.split(',') : [],
  );
}

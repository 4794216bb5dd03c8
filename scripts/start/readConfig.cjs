/**
 * Prints where the app and the backend are to be found, as the configuration says: app-config.yaml with the environment in
 * place, or the files given by --config. Run with this checkout's Node, after the set-up.
 */
const { ConfigSources } = require('@backstage/config-loader');

async function print() {
  const source = ConfigSources.default({
    rootDir: process.cwd(),
    argv: process.argv.slice(2),
    allowMissingDefaultConfig: true,
  });
  const config = await ConfigSources.toConfig(source);
  const addressOf = (/** @type {string} */ key) => ({
    baseUrl: config.getOptionalString(`${key}.baseUrl`),
  });
  process.stdout.write(
    `${JSON.stringify({
      app: addressOf('app'),
      backend: addressOf('backend'),
    })}\n`,
  );
  config.close();
}

print().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

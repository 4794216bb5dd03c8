import { relative } from 'node:path';
import { portOf, regions } from './ports.mjs';

/** The route of the demo content, which every region's DNS server answers for once it is published. */
const demoHost = 'test-workload-ns-p-base-workload-a.test-aks.nl';

/**
 * What a person reads when everything is up. The first line is the one that scripts wait for.
 *
 * @param {object} running
 * @param {import('./sites.mjs').Sites} running.sites
 * @param {string} running.home of the fleet
 * @param {string} running.folder what paths are shown relative to
 * @returns {string[]}
 */
export function bannerOf({ sites, home, folder }) {
  const commands = regions.map(region => {
    const { number } = portOf(
      sites.ports,
      `FLEET_PORT_DNS_${region.toUpperCase()}`,
    );
    return `  dig @127.0.0.1 -p ${number} ${demoHost}   # as seen in ${region}`;
  });
  return [
    `Service Router is ready: ${sites.appUrl}`,
    '',
    ...commands,
    '  npm run fleet -- status     the fleet at a glance; npm run fleet -- --help for more',
    `  ${
      relative(folder, `${home}/logs`) || '.'
    }/            what the fleet, the backend and the app say`,
    '  Ctrl-C                      ends everything',
  ];
}

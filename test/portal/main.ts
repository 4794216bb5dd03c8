/**
 * Portals in a process of their own, which says where each of them is and goes on until it is ended. The first argument is
 * the address of the app whose pages ask them, the others are names of contents.
 */
import { createServer, AddressInfo } from 'net';
import { contentsByName } from './contents';
import { startPortal } from './Portal';

/** The addresses of portals, by the names of what they hold. */
export type PortalAddresses = Record<string, string>;

async function main(appUrl: string, names: string[]): Promise<PortalAddresses> {
  const addresses: PortalAddresses = {};
  for (const name of names) {
    const port = await unusedPort();
    await startPortal(contentsByName[name](), { port, appUrl });
    addresses[name] = `http://localhost:${port}`;
  }
  return addresses;
}

/** What is configured with its own address has to know it before it listens. */
function unusedPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

// Whoever started this has ended.
process.once('disconnect', () => process.exit());

const [appUrl, ...names] = process.argv.slice(2);
main(appUrl, names).then(
  answer => process.send?.({ answer }),
  error => process.send?.({ error: String(error) }),
);

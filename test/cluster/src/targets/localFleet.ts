import { createCertificateAuthority } from '@service-router/local-fleet/src/certificates';
import {
  createKubernetesApi,
  KubernetesToken,
} from '@service-router/local-fleet/src/kubernetes';
import {
  oncePortIsFree,
  onUnusedPorts,
} from '@service-router/local-fleet/src/listening';
import { ApiServer, Target, WriteRequest } from './Target';
import { accountIn, rulesIn, userOf } from './rbacManifests';

const ADMIN = { user: 'admin', token: 'admin-token' };
const READS = ['get', 'list', 'watch'];

/** `serviceroutes/status` in the path of a request for one or many. */
function resourceIn(path: string): string {
  const [, resource, subresource = ''] =
    /^\/(?:api|apis\/[^/]+)\/[^/]+\/(?:namespaces\/[^/]+\/)?([^/?]+)(?:\/[^/?]+(\/[^/?]+)?)?/.exec(
      path,
    ) ?? [];
  return `${resource}${subresource}`;
}

/** The Kubernetes API of the local fleet, which has its controllers inside. */
export const localFleet: Target = {
  name: 'local-fleet',
  obstacleTo: () => undefined,
  async launch(): Promise<ApiServer> {
    const writes: WriteRequest[] = [];
    const tokens: KubernetesToken[] = [ADMIN];
    const authority = createCertificateAuthority({ now: new Date() });
    // Not on port 0: while it is stopped, those who ask for it could take such a port for their own connection.
    const api = await onUnusedPorts(1, async ([port]) => {
      const made = createKubernetesApi({
        port,
        tls: authority.issue('kubernetes'),
        tokens,
        onRequest: ({ verb, path, user }) => {
          if (!READS.includes(verb)) {
            writes.push({ user, verb, resource: resourceIn(path) });
          }
        },
      });
      await made.start();
      return made;
    });
    return {
      get url() {
        return api.url;
      },
      caData: Buffer.from(authority.own.cert).toString('base64'),
      admin: ADMIN,
      async authorize(rights) {
        const identity =
          rights === 'everything'
            ? { user: 'service-router', token: 'service-router-token' }
            : {
                user: userOf(accountIn(rights)),
                token: 'service-account-token',
              };
        tokens.push(
          rights === 'everything'
            ? identity
            : { ...identity, rules: rulesIn(rights) },
        );
        return identity;
      },
      stop: () => api.stop(),
      start: () => oncePortIsFree(() => api.start()),
      compact: async () => api.compact(),
      writes: () => writes,
      dispose: () => api.dispose(),
    };
  },
};

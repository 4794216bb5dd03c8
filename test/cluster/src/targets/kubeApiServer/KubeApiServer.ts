import { generateKeyPairSync } from 'crypto';
import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { createCertificateAuthority } from '@service-router/local-fleet/src/certificates';
import {
  oncePortIsFree,
  onUnusedPorts,
} from '@service-router/local-fleet/src/listening';
import { kubeconfigText } from '../../kubeconfig';
import { resourceOf } from '../../resources';
import { callApi } from '../callApi';
import { DaemonProcess } from '../DaemonProcess';
import { accountIn, Rights, userOf } from '../rbacManifests';
import { ApiServer, ApiServerOptions, Identity, WriteRequest } from '../Target';
import { AUDIT_POLICY, AuditLog } from './AuditLog';
import { Etcd } from './Etcd';
import { requirePath } from './programs';

const ADMIN = { user: 'admin', token: 'admin-token' };
/** Service Router with every right. */
const UNLIMITED = { user: 'service-router', token: 'service-router-token' };
/** The group that may do everything, before any role is bound. */
const MASTERS = 'system:masters';
/** The controllers of a control plane that a local fleet has inside. */
const CONTROLLERS = ['garbage-collector-controller', 'namespace-controller'];

/** A real kube-apiserver on a real etcd; with controllers, a real kube-controller-manager beside it. */
export class KubeApiServer implements ApiServer {
  readonly admin = ADMIN;
  readonly #audit: AuditLog;
  #port = 0;
  #daemon: DaemonProcess | undefined;
  #controllers: DaemonProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly etcd: Etcd,
    readonly caData: string,
  ) {
    this.#audit = new AuditLog(join(folder, 'audit.log'));
  }

  static async launch(options: ApiServerOptions = {}): Promise<KubeApiServer> {
    const folder = await mkdtemp(join(tmpdir(), 'service-router-'));
    const authority = createCertificateAuthority({ now: new Date() });
    const { key, cert } = authority.issue('kube-apiserver');
    const accounts = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const tokens = [ADMIN, UNLIMITED].map(
      ({ user, token }) => `${token},${user},${user},${MASTERS}`,
    );
    await Promise.all(
      Object.entries({
        'tls.key': key,
        'tls.crt': cert,
        'accounts.key': accounts.privateKey,
        'tokens.csv': tokens.join('\n'),
        'audit-policy.json': JSON.stringify(AUDIT_POLICY),
      }).map(([name, text]) => writeFile(join(folder, name), text)),
    );
    const server = new KubeApiServer(
      folder,
      await Etcd.start(folder),
      Buffer.from(authority.own.cert).toString('base64'),
    );
    try {
      await onUnusedPorts(1, ([port]) => server.#startOn(port));
      if (options.hasControllers) {
        await onUnusedPorts(1, ([port]) => server.#startControllers(port));
      }
      return server;
    } catch (error) {
      await server.dispose();
      throw error;
    }
  }

  get url(): string {
    return `https://127.0.0.1:${this.#port}`;
  }

  start(): Promise<void> {
    return oncePortIsFree(() => this.#startOn(this.#port));
  }

  async #startOn(port: number): Promise<void> {
    this.#port = port;
    const file = (name: string) => join(this.folder, name);
    this.#daemon = new DaemonProcess(
      'kube-apiserver',
      requirePath('kube-apiserver'),
      [
        ...['--etcd-servers', this.etcd.url],
        ...['--bind-address', '127.0.0.1', '--secure-port', `${port}`],
        ...['--cert-dir', this.folder],
        ...['--tls-cert-file', file('tls.crt')],
        ...['--tls-private-key-file', file('tls.key')],
        ...['--token-auth-file', file('tokens.csv')],
        ...['--authorization-mode', 'RBAC'],
        ...['--service-account-issuer', 'https://kubernetes.default.svc'],
        ...['--service-account-key-file', file('accounts.key')],
        ...['--service-account-signing-key-file', file('accounts.key')],
        ...['--service-cluster-ip-range', '10.96.0.0/16'],
        ...['--audit-policy-file', file('audit-policy.json')],
        ...['--audit-log-path', this.#audit.path],
      ],
      file('kube-apiserver.log'),
    );
    await this.#daemon.ready(
      async () => (await this.#call('GET', '/readyz')).status === 200,
    );
  }

  async authorize(rights: Rights): Promise<Identity> {
    if (rights === 'everything') {
      return UNLIMITED;
    }
    for (const object of rights) {
      const { namespace, name } = object.metadata;
      const { apiVersion, plural } = resourceOf(object);
      const group = apiVersion.includes('/') ? 'apis' : 'api';
      const within = namespace ? `namespaces/${namespace}/` : '';
      const { status, body } = await this.#call(
        'PATCH',
        `/${group}/${apiVersion}/${within}${plural}/${name}?fieldManager=kubectl`,
        object,
        'application/apply-patch+yaml',
      );
      if (status >= 300) {
        throw new Error(`${object.kind} ${name}: ${body.message}`);
      }
    }
    const account = accountIn(rights);
    const { namespace, name } = account;
    const { body } = await this.#call(
      'POST',
      `/api/v1/namespaces/${namespace}/serviceaccounts/${name}/token`,
      { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest' },
    );
    return {
      user: userOf(account),
      token: String(body.status?.token),
    };
  }

  async stop(): Promise<void> {
    await this.#daemon?.kill();
  }

  compact(): Promise<void> {
    return this.etcd.compact();
  }

  writes(): WriteRequest[] {
    return this.#audit.writes();
  }

  async dispose(): Promise<void> {
    await this.#controllers?.kill();
    await this.stop();
    await this.etcd.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  async #startControllers(port: number): Promise<void> {
    const file = (name: string) => join(this.folder, name);
    await writeFile(
      file('kubeconfig'),
      kubeconfigText(this.url, this.caData, ADMIN.user, ADMIN.token),
    );
    this.#controllers = new DaemonProcess(
      'kube-controller-manager',
      requirePath('kube-controller-manager'),
      [
        ...['--kubeconfig', file('kubeconfig')],
        ...['--authentication-kubeconfig', file('kubeconfig')],
        ...['--authorization-kubeconfig', file('kubeconfig')],
        ...['--bind-address', '127.0.0.1', '--secure-port', `${port}`],
        ...['--tls-cert-file', file('tls.crt')],
        ...['--tls-private-key-file', file('tls.key')],
        ...['--controllers', CONTROLLERS.join(',')],
        '--leader-elect=false',
      ],
      file('kube-controller-manager.log'),
    );
    await this.#controllers.ready(
      async () =>
        (
          await callApi(
            { ...this.#caller, url: `https://127.0.0.1:${port}` },
            'GET',
            '/healthz',
          )
        ).status === 200,
    );
  }

  get #caller() {
    return { url: this.url, caData: this.caData, token: ADMIN.token };
  }

  #call(method: string, path: string, body?: unknown, contentType?: string) {
    return callApi(this.#caller, method, path, { body, contentType });
  }
}

import path from 'node:path';
import {
  AzureApi,
  AzureLimits,
  createAzureApi,
  ServicePrincipal,
} from '../azure';
import { CertificateAuthority } from '../certificates';
import { Clock, systemClock } from '../clock';
import { isApplied, remarksOn } from '../gitops';
import { takenPortOf } from '../listening';
import { Log } from '../log';
import {
  BareRepository,
  ChangeBranches,
  createGitServer,
  GitServer,
  MAIN,
} from '../repository';
import { ZoneStore } from '../zones';
import {
  createControlApi,
  FleetControl,
  UnknownRegionError,
} from './createControlApi';
import { describeFleet, GIT_USER } from './describeFleet';
import { FleetDescription } from './description';
import { Edge } from './Edge';
import {
  AZURE_SECRET,
  CONTROL_TOKEN,
  FleetFolder,
  GIT_TOKEN,
} from './FleetFolder';
import { portErrorOf } from './FleetPortError';
import { newRegion, SharedParts } from './newRegion';
import { FleetPorts } from './ports';
import { privateDnsClient } from './privateDnsClient';
import { readDefinitions } from './provisionCluster';
import { Region } from './Region';
import { CLIENT_ID, RegionDefinition, REGIONS, TENANT_ID } from './regions';
import { RegionStatus, regionStatusOf, unsettledOf } from './regionStatus';

const SETTLE_LOOK = 100;

/** @public */
export interface FleetOptions {
  /** Where the fleet keeps its state and writes the files by which it is found. */
  folder: string;
  ports: FleetPorts;
  /** Folders with the CustomResourceDefinitions that every cluster has. */
  definitionFolders: readonly string[];
  /** What a new application repository holds. */
  seedFolder: string;
  /** Where `git` is looked for, as in `PATH`. */
  searchPath: string;
  /** The file that `NODE_EXTRA_CA_CERTS` named so far, which the fleet's bundle then includes. */
  existingBundle?: string;
  /** Default: what Azure publishes. */
  limits?: AzureLimits;
  clock?: Clock;
  /** From 0 to 1, without 1: which endpoint Traffic Manager answers with; default `Math.random`. */
  random?: () => number;
  log: Log;
}

/** Regions on one machine. @public */
export interface Fleet extends FleetControl {
  /** @throws FleetPortError naming the port and the variable that moves it */
  start(): Promise<FleetDescription>;
  /**
   * Resolves when every region has what is on the repository's main branch and its load balancers have addresses.
   * @throws when that takes longer than so many milliseconds, with what is missing
   */
  settled(patience: number): Promise<RegionStatus[]>;
  stop(): Promise<void>;
}

/**
 * Puts the fleet together: Azure, the application repository, and the regions, each reached by the wire protocols of
 * the real thing.
 *
 * @public
 */
export function createFleet(options: FleetOptions): Fleet {
  const { ports, log } = options;
  const clock = options.clock ?? systemClock;
  const folder = new FleetFolder(path.resolve(options.folder));
  const regions = new Map<string, Region>();
  const edge = new Edge(clock, options.random ?? Math.random);
  const stops: (() => Promise<void>)[] = [];
  let repository: BareRepository;

  /** Those that have started, in the order in which they are told of, whichever was ready first. */
  const startedRegions = () =>
    REGIONS.flatMap(({ region }) => regions.get(region) ?? []);

  function regionOf(name: string): Region {
    const region = regions.get(name);
    if (!region) {
      throw new UnknownRegionError(
        name,
        REGIONS.map(known => known.region),
      );
    }
    return region;
  }

  /** Every cluster looks what main says now. */
  const followRepository = () => regions.forEach(region => region.pushed());
  const changes = new ChangeBranches(
    folder.repositoryFolder,
    options.searchPath,
    async (commit, paths) => {
      const { files } = await repository.snapshot(commit, isApplied);
      return remarksOn(files, paths);
    },
  );

  const control: FleetControl = {
    status: () => Promise.all(startedRegions().map(regionStatusOf)),
    up: async region => regionOf(region).up(),
    down: async region => regionOf(region).down(),
    faults: edge.azure.faults,
    changes: {
      list: () => changes.list(),
      show: branch => changes.show(branch),
      merge: async branch => {
        const commit = await changes.merge(branch);
        followRepository();
        return commit;
      },
      discard: branch => changes.discard(branch),
    },
  };

  async function startAzure(
    authority: CertificateAuthority,
    principal: ServicePrincipal,
    zones: ZoneStore,
  ): Promise<AzureApi> {
    const azure = createAzureApi({
      port: ports.azure.number,
      tls: authority.issue('Azure of the local fleet'),
      principal,
      zones,
      ...edge.azure,
      limits: options.limits,
      clock: () => clock.now(),
      after: (milliseconds, callback) => clock.after(milliseconds, callback),
    });
    await azure.start();
    stops.push(() => azure.stop());
    edge.start();
    stops.push(() => edge.stop());
    return azure;
  }

  async function startGit(authority: CertificateAuthority): Promise<GitServer> {
    repository = await BareRepository.open({
      folder: folder.repositoryFolder,
      seed: options.seedFolder,
      searchPath: options.searchPath,
    });
    const git = createGitServer({
      port: ports.git.number,
      tls: authority.issue('Git of the local fleet'),
      repository,
      changes,
      user: GIT_USER,
      token: await folder.token(GIT_TOKEN),
      searchPath: options.searchPath,
      pushed: followRepository,
    });
    await git.start();
    stops.push(() => git.stop());
    return git;
  }

  async function startControl(authority: CertificateAuthority) {
    const listener = createControlApi({
      port: ports.control.number,
      tls: authority.issue('Control of the local fleet'),
      token: await folder.token(CONTROL_TOKEN),
      control,
    });
    const port = await listener.start();
    stops.push(() => listener.stop());
    return `https://localhost:${port}`;
  }

  async function startRegion(
    definition: RegionDefinition,
    shared: SharedParts,
  ): Promise<Region> {
    const region = await newRegion(definition, shared);
    regions.set(definition.region, region);
    await region.up();
    log.info(`${definition.title} is up: ${region.address.server}`);
    return region;
  }

  async function start(): Promise<FleetDescription> {
    const authority = await folder.authority(
      new Date(clock.now()),
      options.existingBundle,
    );
    const principal = {
      tenantId: TENANT_ID,
      clientId: CLIENT_ID,
      clientSecret: await folder.token(AZURE_SECRET),
    };
    const zones = new ZoneStore();
    const definitions = await readDefinitions(options.definitionFolders);
    const controlUrl = await startControl(authority);
    const azure = await startAzure(authority, principal, zones);
    const git = await startGit(authority);
    log.info(`Azure and the application repository are up: ${git.url}`);
    const client = await privateDnsClient(
      azure.url,
      principal,
      authority.own.cert,
    );
    // All are waited for, so that one that fails is not overtaken by others that are still starting.
    const results = await Promise.allSettled(
      REGIONS.map(definition =>
        startRegion(definition, {
          authority,
          azure: client,
          clock,
          definitions,
          edge,
          folder,
          log,
          ports,
          repository,
          zones,
        }),
      ),
    );
    const started = results.map(result => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    });
    await folder.writeKubeConfig(started.map(({ address }) => address));
    const description = describeFleet(
      folder,
      controlUrl,
      azure.url,
      git.url,
      started,
    );
    await folder.writeDescription(description);
    return description;
  }

  async function stop(): Promise<void> {
    // While the regions end, what they speak to is still there: nothing waits for an answer that cannot come.
    await Promise.all([...regions.values()].map(region => region.down()));
    await Promise.all(stops.splice(0).map(end => end()));
  }

  return {
    async start() {
      try {
        return await start();
      } catch (error) {
        await stop();
        const port = takenPortOf(error);
        throw port === undefined ? error : portErrorOf(port, ports, error);
      }
    },
    stop,
    async settled(patience) {
      const deadline = clock.now() + patience;
      for (;;) {
        const statuses = await control.status();
        const commit = await repository.head();
        const missing = statuses.flatMap(
          status => unsettledOf(status, `${MAIN}@sha1:${commit}`) ?? [],
        );
        if (missing.length === 0) return statuses;
        if (clock.now() > deadline) throw new Error(missing.join('; '));
        await new Promise<void>(resolve => clock.after(SETTLE_LOOK, resolve));
      }
    },
    ...control,
  };
}

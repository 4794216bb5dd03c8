import { ResourceDefinition } from './ResourceDefinition';

/** One API group and its served versions, the preferred one first. */
export interface ServedGroup {
  group: string;
  versions: string[];
}

/** Kubernetes' order of versions: GA before beta before alpha, then the higher number. */
function compareVersions(left: string, right: string): number {
  const rank = (version: string) => {
    const match = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version);
    if (!match) {
      return [0, 0, 0];
    }
    const [, major, stage, minor] = match;
    const maturity = { alpha: 1, beta: 2 }[stage ?? ''] ?? 3;
    return [maturity, Number(major), Number(minor ?? 0)];
  };
  const [l, r] = [rank(left), rank(right)];
  const index = l.findIndex((part, i) => part !== r[i]);
  return index < 0 ? left.localeCompare(right) : r[index] - l[index];
}

/** Which resources are served now. */
export class ResourceRegistry {
  private readonly definitions = new Map<string, ResourceDefinition>();

  constructor(builtIn: readonly ResourceDefinition[]) {
    builtIn.forEach(definition => this.add(definition));
  }

  /** Serves a resource, or serves it differently from now on. */
  add(definition: ResourceDefinition): void {
    const { group, version, resource } = definition;
    this.definitions.set(`${group}/${version}/${resource}`, definition);
  }

  /** Serves no version of a resource any longer. */
  remove(group: string, resource: string): void {
    for (const [key, definition] of this.definitions) {
      if (definition.group === group && definition.resource === resource) {
        this.definitions.delete(key);
      }
    }
  }

  find(
    group: string,
    version: string,
    resource: string,
  ): ResourceDefinition | undefined {
    return this.definitions.get(`${group}/${version}/${resource}`);
  }

  /** The resource of a kind, as an owner reference names it. */
  findKind(
    group: string,
    kind: string,
    version?: string,
  ): ResourceDefinition | undefined {
    return this.all().find(
      definition =>
        definition.group === group &&
        definition.kind === kind &&
        (version === undefined || definition.version === version),
    );
  }

  all(): ResourceDefinition[] {
    return [...this.definitions.values()];
  }

  /** The resources of one version of a group, by name. */
  resourcesOf(group: string, version: string): ResourceDefinition[] {
    return this.all()
      .filter(item => item.group === group && item.version === version)
      .sort((a, b) => (a.resource < b.resource ? -1 : 1));
  }

  /** The served groups; the core group has the empty name and comes first. */
  groups(): ServedGroup[] {
    const versions = new Map<string, Set<string>>();
    for (const { group, version } of this.all()) {
      versions.set(group, (versions.get(group) ?? new Set()).add(version));
    }
    return [...versions]
      .map(([group, set]) => ({
        group,
        versions: [...set].sort(compareVersions),
      }))
      .sort((a, b) => (a.group < b.group ? -1 : 1));
  }
}

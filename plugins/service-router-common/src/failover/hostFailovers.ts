import { FleetFacts } from '../report/facts';
import { and, Phrase, say, told } from '../sentences';
import { longestOf } from './durations';
import { GatewayPoint } from './gatewayPoints';
import { LostAnswer } from './AlikeAnswers';
import { LostName, zonesOf } from './lostNames';
import { nameWithoutAnswer } from './nameWithoutAnswer';
import { policyWrites } from './policyWrites';
import { replacementsOf, Takeover } from './takeover';
import { FailoverName } from './types';
import { gatewayWrites, nameWrites, Write } from './zoneWrites';

/** One name, and the writes that carry it. */
export interface NameWithWrites {
  name: FailoverName;
  writes: readonly Write[];
}

/** What carries names that are answered alike and served alike. */
interface Carrying {
  writes: readonly Write[];
  /** Answers that follow the name of their gateway. */
  following: readonly LostAnswer[];
  /** Answers that do not. */
  alone: readonly LostAnswer[];
  told: Omit<FailoverName, 'name' | 'routes'>;
}

type Servers = readonly GatewayPoint[];

/**
 * What has to be written for the own names of routes to lead to a region that is left, at the narrowest point: the name of
 * a lost gateway where the one that replaces it serves the name too, else the DNSPolicy or the record of that name alone.
 *
 * @param takeover - of the region that they are led to; absent where none is left
 */
export function hostFailoversOf(
  names: readonly LostName[],
  takeover: Takeover | undefined,
  facts: FleetFacts,
  lost: ReadonlySet<string>,
): NameWithWrites[] {
  if (!takeover) {
    return names.map(name => ({
      name: nameWithoutAnswer(name, takeover, facts),
      writes: [],
    }));
  }
  const { title } = takeover.choice;
  const replacements = replacementsOf(names, takeover);
  const known = new Map<readonly LostAnswer[], Map<Servers, Carrying>>();
  return names.map(name => {
    const servers = takeover.servers.get(name.host);
    return servers
      ? carried(name, servers)
      : { name: nameWithoutAnswer(name, takeover, facts), writes: [] };
  });

  function carried(name: LostName, servers: Servers): NameWithWrites {
    const { host, routes, answers } = name;
    const common = commonOf(answers, servers);
    const { following, alone } = common;
    if (alone.length === 0) {
      return {
        name: { name: host, routes, ...common.told },
        writes: common.writes,
      };
    }
    const [server] = servers;
    const own =
      policyWrites(name, server, facts, lost) ??
      alone.flatMap(({ region }) => nameWrites(host, server, region, facts));
    const writes = eachOnce([...common.writes, ...own]);
    return {
      name: {
        name: host,
        routes,
        ...toldOf(title, { answers, following, writes, own }),
      },
      writes,
    };
  }

  function commonOf(
    answers: readonly LostAnswer[],
    servers: Servers,
  ): Carrying {
    const byServers = known.get(answers) ?? new Map<Servers, Carrying>();
    known.set(answers, byServers);
    const before = byServers.get(servers);
    if (before) {
      return before;
    }
    const isFollowing = ({ point, isByAddress }: LostAnswer) => {
      const replacement = replacements.get(point);
      return (
        !isByAddress &&
        replacement !== undefined &&
        servers.includes(replacement)
      );
    };
    const following = answers.filter(isFollowing);
    const writes = eachOnce(
      following.flatMap(({ point, region }) =>
        gatewayWrites(point, replacements.get(point)!, region, facts),
      ),
    );
    const carrying = {
      writes,
      following,
      alone: answers.filter(answer => !isFollowing(answer)),
      told: toldOf(title, { answers, following, writes, own: [] }),
    };
    byServers.set(servers, carrying);
    return carrying;
  }
}

function toldOf(
  title: string,
  {
    answers,
    following,
    writes,
    own,
  }: {
    answers: readonly LostAnswer[];
    following: readonly LostAnswer[];
    writes: readonly Write[];
    /** Those for this name alone. */
    own: readonly Write[];
  },
): Carrying['told'] {
  const duration = longestOf(writes.map(one => one.duration));
  const base = {
    zones: zonesOf(answers),
    writes: writes.map(({ id }) => id),
    ...(duration ? { duration } : {}),
  };
  if (writes.length === 0) {
    // Two gateways may have one address, of a load balancer before both.
    return {
      ...base,
      way: 'byItself',
      ...told(
        say`It is answered with the address of a gateway of ${title} already.`,
      ),
    };
  }
  const gateways = [...new Set(following.map(({ point }) => point.host))];
  return {
    ...base,
    way: 'byWriting',
    ...told(carriedSentence(title, gateways, own)),
  };
}

/** What carries a name to a region: the names of gateways, or what is written for it alone, or both. */
function carriedSentence(
  title: string,
  gateways: readonly string[],
  own: readonly Write[],
): Phrase {
  const isBound = own.some(({ what }) => what === 'policy');
  if (gateways.length === 0) {
    return isBound
      ? say`Its DNSPolicy is bound to ${title}.`
      : say`Its own record is led to ${title}.`;
  }
  if (own.length === 0) {
    return say`It follows ${and(gateways)}, which is led to ${title}.`;
  }
  return isBound
    ? say`It follows ${and(
        gateways,
      )}, which is led to ${title}; its DNSPolicy is bound to ${title}.`
    : say`It follows ${and(
        gateways,
      )}, which is led to ${title}; its own record is led to ${title}.`;
}

function eachOnce(writes: readonly Write[]): Write[] {
  return [...new Map(writes.map(write => [write.id, write])).values()];
}

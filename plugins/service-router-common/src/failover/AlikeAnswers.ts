import { RegionFact } from '../report/facts';
import { GatewayPoint } from './gatewayPoints';

/** How a name leads to a lost region in one zone. */
export interface LostAnswer {
  region: RegionFact;
  /** Whose name it leads to. */
  point: GatewayPoint;
  /** Its record has the address of the gateway, or leads there by another name. */
  isByAddress: boolean;
}

/** Where a name leads in a zone. */
export interface FoundAnswer extends Omit<LostAnswer, 'region'> {
  /** Whose addresses it ends with: another's, once a gateway's name was led away. */
  reached: GatewayPoint;
}

interface Alike {
  next: Map<FoundAnswer | undefined, Alike>;
  answers?: readonly LostAnswer[];
}

/** Names are many and the ways in which they are answered few: what names that are answered alike have in common is made once. */
export class AlikeAnswers {
  readonly #root: Alike = { next: new Map() };

  constructor(
    private readonly regions: readonly RegionFact[],
    private readonly lost: ReadonlySet<string>,
  ) {}

  /** @param found - in the order of the regions, the same object where it is alike */
  of(found: readonly (FoundAnswer | undefined)[]): readonly LostAnswer[] {
    let alike = this.#root;
    for (const one of found) {
      let next = alike.next.get(one);
      if (!next) {
        next = { next: new Map() };
        alike.next.set(one, next);
      }
      alike = next;
    }
    alike.answers ??= this.regions.flatMap((region, index): LostAnswer[] => {
      const one = found[index];
      return one && this.lost.has(one.reached.cluster.region)
        ? [{ region, point: one.point, isByAddress: one.isByAddress }]
        : [];
    });
    return alike.answers;
  }
}

import { mockServices } from '@backstage/backend-test-utils';
import { OwnerNotice } from '@service-router/plugin-service-router-node';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { OwnerNotices } from '../OwnerNotices';
import { MemoryNotices } from './MemoryNotices';
import { Shown, shownReports } from './shownReports';

const HOLD = 60_000;

/** Replicas that tell owners, with one database, one catalog and one who sends. */
export class TestNotices {
  /** Who owns what nothing else is said of. */
  static readonly team = 'group:default/team';

  readonly clock = new ManualClock();
  readonly store = new MemoryNotices();
  readonly sent: OwnerNotice[] = [];
  readonly logger = mockServices.logger.mock();
  /** Why nothing can be sent. */
  failure?: Error;
  /** The owners of a route, by its name. */
  owners: Record<string, string[]> = {};
  isCatalogDown = false;
  readonly #running: OwnerNotices[] = [];

  /** A replica to which routes are shown, as `name region`. */
  replica({ isMine = () => true }: { isMine?: () => boolean } = {}) {
    let routes: Record<string, Shown> = {};
    const notices = new OwnerNotices({
      store: this.store,
      isMine,
      clock: this.clock,
      random: () => 0,
      logger: this.logger,
      sender: {
        holdFor: HOLD,
        send: async notice => {
          if (this.failure) {
            throw this.failure;
          }
          this.sent.push(notice);
        },
      },
      owners: {
        current: async () => {
          if (this.isCatalogDown) {
            throw new Error('the catalog cannot be read');
          }
          return {
            of: ({ name }) => this.owners[name] ?? [TestNotices.team],
            entitiesOf: ({ name }) => [`component:default/${name}`],
          };
        },
      },
    });
    const look = () => {
      for (const [report, regions] of shownReports(routes)) {
        notices.see(report, {
          now: this.clock.now(),
          clusters: [],
          regions,
          remembered: new Map(),
        });
      }
      notices.seen();
    };
    notices.onWanted(look);
    notices.start();
    this.#running.push(notices);
    return {
      show: async (shown: Record<string, Shown>) => {
        routes = { ...routes, ...shown };
        look();
        await this.clock.advance(1);
      },
      stop: () => notices.stop(),
    };
  }

  /** A replica that has seen these routes answer, long enough to know it. */
  async replicaThatSaw(...routes: string[]) {
    const one = this.replica();
    await this.clock.advance(1);
    await one.show(Object.fromEntries(routes.map(route => [route, 'up'])));
    await this.hold();
    if (this.sent.length > 0) {
      throw new Error(`Nothing was to be told yet, and ${this.titles()} was`);
    }
    return one;
  }

  /** Lets so much time pass that what lasts is told. */
  hold() {
    return this.clock.advance(HOLD + 5_000);
  }

  /** Lets half of that time pass. */
  holdHalf() {
    return this.clock.advance(HOLD / 2);
  }

  titles(): string[] {
    return this.sent.map(({ title }) => title);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.splice(0).map(one => one.stop()));
  }
}

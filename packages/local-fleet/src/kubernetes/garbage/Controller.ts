import { StoredEvent } from '../storage/WatchWindow';

/**
 * A loop of the control plane that follows the store, as those of
 * kube-controller-manager follow the API: it hears of changes at once and acts
 * on them a moment later, never inside the write that caused them.
 */
export interface Controller {
  /** Notes what has to be looked at. */
  notice(event: StoredEvent, resource: string): void;
  /** Looks at one noted thing. Returns whether there is more to look at. */
  step(): boolean;
}

/** So many steps are taken before requests get their turn again. */
const STEPS_A_TURN = 200;

/** Runs controllers whenever the store has changed, between requests. */
export class ControllerLoop {
  private scheduled: NodeJS.Immediate | undefined;

  constructor(private readonly controllers: readonly Controller[]) {}

  /** Tells every controller of a change and sees to it that they act on it. */
  readonly notice = (event: StoredEvent, resource: string): void => {
    this.controllers.forEach(controller => controller.notice(event, resource));
    this.schedule();
  };

  /** Ends the loop; what was noted is not looked at any more. */
  stop(): void {
    if (this.scheduled) {
      clearImmediate(this.scheduled);
      this.scheduled = undefined;
    }
  }

  private schedule(): void {
    this.scheduled ??= setImmediate(() => {
      this.scheduled = undefined;
      if (this.turn()) {
        this.schedule();
      }
    });
  }

  private turn(): boolean {
    let hasMore = true;
    for (let step = 0; hasMore && step < STEPS_A_TURN; step++) {
      hasMore = this.controllers
        .map(controller => controller.step())
        .includes(true);
    }
    return hasMore;
  }
}

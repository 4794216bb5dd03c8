/** How a route stands in a region, as its owner is told: it answers, its records were changed by hand, or nothing answers. */
export type RouteCondition = 'good' | 'drifted' | 'stopped';

/** What one look shows of a route in a region. */
export interface SeenCondition {
  /** `gone`: the route was deleted. */
  condition: RouteCondition | 'gone';
  /** Why it is not good. */
  sentence?: string;
  /** What would mend it. */
  remedy?: string;
}

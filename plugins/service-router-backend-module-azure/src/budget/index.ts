export { BudgetPolicy } from './BudgetPolicy';
export { RequestBudget } from './RequestBudget';
export { systemTimers } from './Timers';
export type { Timers } from './Timers';

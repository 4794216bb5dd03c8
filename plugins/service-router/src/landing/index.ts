export { Landing } from './Landing';
export { LandingGround } from './LandingGround';
export { RetryButton } from './RetryButton';

export { FleetPageWithHeader } from './FleetPageWithHeader';
export { OverviewPage } from './OverviewPage';
export { RoutesPage } from './RoutesPage';

export { FleetPage } from './FleetPage';
export { FleetPageWithHeader } from './FleetPageWithHeader';

export { FleetPageWithHeader } from './FleetPageWithHeader';

export { regionField } from './regionField';
export { regionNames, typedRegionNames } from './regionNames';

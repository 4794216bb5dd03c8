export { readIfThere, writeIfChanged, writeManifests } from './writeManifests';

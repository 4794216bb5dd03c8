import { customResourceDefinitions } from '@service-router/plugin-service-router-common';
import { stringify } from 'yaml';

/** A file of `crds/`. */
export interface CrdFile {
  name: string;
  content: string;
}

/** The files of `crds/`, as the schemas that the code uses make them. */
export function crdFiles(): CrdFile[] {
  return customResourceDefinitions().map(definition => ({
    name: `${definition.metadata.name}.yaml`,
    content: stringify(definition, { lineWidth: 100 }),
  }));
}

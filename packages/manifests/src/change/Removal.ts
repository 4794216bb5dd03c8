import { DeclaredReference } from '@service-router/plugin-service-router-common';
import { RepositoryDraft } from '../layout/RepositoryDraft';

/** Something that was left where it is although the route is gone. @public */
export interface KeptObject {
  /** For example `Namespace shop`. */
  object: string;
  file: string;
  /** Why, as the end of a sentence that begins with the object. */
  because: string;
}

/** A draft without a route. */
export interface Removal {
  draft: RepositoryDraft;
  /** Objects of ours that are not declared any more. */
  removed: DeclaredReference[];
  kept: KeptObject[];
  /** Namespaces that are not declared any more, and go with everything in them. */
  goneNamespaces: string[];
}

/** Why a Namespace stays that nothing of the files is in any more. */
export const NAMESPACE_NOT_ASKED_FOR =
  'what another repository has in it would go with it; set removeNamespace to true to remove it as well';

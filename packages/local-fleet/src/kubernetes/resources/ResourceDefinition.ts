import { FieldError } from '../errors/fieldErrors';
import { JsonObject } from '../json/json';
import { KubernetesObject } from '../json/KubernetesObject';
import { NameRule } from '../names/nameRules';
import { StructuralSchema } from '../schema/StructuralSchema';

/** A column of a table, as CRDs declare it. */
export interface PrinterColumn {
  name: string;
  type: string;
  format?: string;
  description?: string;
  priority?: number;
  /** A simple JSONPath, such as `.spec.region` or `.status.conditions[?(@.type=="Ready")].status`. */
  jsonPath?: string;
  /** The cell, where no path says it. */
  cell?: (object: KubernetesObject, now: Date) => string | number;
}

/** What a strategy may ask of the cluster while it prepares an object. */
export interface StrategyContext {
  now: Date;
  /** The stored objects of another resource, by storage key. */
  list: (resource: string) => KubernetesObject[];
}

/** What a kind does to an object before it is written; each may change its argument in place. */
export interface ResourceStrategy {
  /**
   * What decoding adds: defaults that depend on other fields, and other forms
   * of the same content. The writer owns the outcome.
   */
  settle?(object: KubernetesObject): void;
  /** Sets what the server decides when the object is created; nobody owns it. */
  onCreate?(object: KubernetesObject, context: StrategyContext): void;
  /** Carries over what a client may not change. */
  onUpdate?(
    object: KubernetesObject,
    previous: KubernetesObject,
    context: StrategyContext,
  ): void;
  /**
   * Shows in the status that the object is being deleted. A kind that has this
   * is marked without grace period and keeps its generation.
   */
  onDeletion?(object: KubernetesObject, context: StrategyContext): void;
  /** What the client should know although the object is accepted. */
  warnings?(object: KubernetesObject): string[];
  /** Rules beyond the schema. */
  validate?(
    object: KubernetesObject,
    previous: KubernetesObject | undefined,
  ): FieldError[];
}

/** One served version of one resource: all that the verbs need to know of it. */
export interface ResourceDefinition extends ResourceStrategy {
  readonly group: string;
  readonly version: string;
  /** The version in which objects are stored. */
  readonly storageVersion: string;
  /** The plural name, as in paths. */
  readonly resource: string;
  readonly singular: string;
  readonly kind: string;
  readonly listKind: string;
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
  readonly isNamespaced: boolean;
  readonly hasStatus: boolean;
  /** Whether it comes from a CustomResourceDefinition. */
  readonly isCustom: boolean;
  /** Whether `metadata.generation` counts the changes of what is desired. */
  readonly hasGeneration: boolean;
  /** Whether an update may leave resourceVersion out. */
  readonly allowsUnconditionalUpdate: boolean;
  /** Whether a deletion answers with the deleted object rather than a Status. */
  readonly answersDeletedObject?: boolean;
  /** A finalizer that every deletion adds first. */
  readonly deletionFinalizer?: string;
  /** Which names are allowed. */
  readonly nameRule: NameRule;
  /** The whole object, metadata included. */
  readonly schema: StructuralSchema;
  readonly columns: readonly PrinterColumn[];
  readonly selectableFields: readonly string[];
  /** What a new object of the kind holds before anything is set; nobody owns it. */
  readonly blank: JsonObject;
}

/** Under which name the objects are stored; the same for all versions. */
export function storageKeyOf(definition: {
  group: string;
  resource: string;
}): string {
  return `${definition.group}/${definition.resource}`;
}

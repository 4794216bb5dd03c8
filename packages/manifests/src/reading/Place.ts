/** A repository, or the part of it that is looked at: text by path, with forward slashes. @public */
export type RepositoryFiles = ReadonlyMap<string, string>;

/** Where something is written. @public */
export interface Place {
  /** Path of the file in the repository. */
  path: string;
  /** From 1. */
  line: number;
  /** From 1; absent where only the line is known. */
  column?: number;
}

/** Keys and indices from the root of an object to one of its values. @public */
export type FieldPath = readonly (string | number)[];

/** What keeps a file from being read or a folder from being built, told to the person who can mend it. @public */
export interface ManifestFault extends Place {
  /** Names what was found and what was expected. */
  message: string;
  /** What to do. */
  remedy: string;
}

/** Something that was passed over, with the reason and what can be done about it. @public */
export interface Unchecked {
  path: string;
  /** From 1; 1 where it is about the whole file or folder. */
  line: number;
  message: string;
}

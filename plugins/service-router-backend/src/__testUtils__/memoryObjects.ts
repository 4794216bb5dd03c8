import { ObjectReference } from '@service-router/plugin-service-router-common';
import { AnyObject } from '../fleet';

export type HasName = {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
};

export function asReference({
  apiVersion,
  kind,
  metadata,
}: HasName): ObjectReference {
  const { name, namespace } = metadata;
  return { apiVersion, kind, name, ...(namespace ? { namespace } : {}) };
}

export function typeKey({
  apiVersion,
  kind,
}: {
  apiVersion: string;
  kind: string;
}) {
  return `${apiVersion}|${kind}`;
}

export function objectKey({
  apiVersion,
  kind,
  namespace = '',
  name,
}: ObjectReference) {
  return `${apiVersion}|${kind}|${namespace}|${name}`;
}

export function sameContent(a: AnyObject, b: AnyObject): boolean {
  const contentOf = ({ metadata, ...rest }: AnyObject) =>
    JSON.stringify([
      metadata.labels,
      metadata.annotations,
      metadata.ownerReferences,
      rest.spec,
      rest.status,
    ]);
  return contentOf(a) === contentOf(b);
}

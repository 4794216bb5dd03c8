import { ANNOTATION_PREFIXES } from '@service-router/plugin-service-router-common';
import { AnnotationPrefix, RegionAnnotations, SettingTexts } from '../routing';
import { YamlPath } from '../yaml';
import { recordAt, RepositoryDraft } from './RepositoryDraft';
import { FieldsPlace, RouteScope, RoutingLayout } from './RoutingLayout';

const WEBHOOK = 'webhook-traffic-manager-';

/** A route in the draft it stands in. */
export interface StandingRoute {
  layout: RoutingLayout;
  scope: RouteScope;
}

/** One setting to be set. */
export interface WantedSetting {
  /** What follows `webhook-traffic-manager-`. */
  key: string;
  value: string;
  /** Absent for a setting of every region. */
  region?: string;
}

/** A value that was changed in a file. @public */
export interface FieldChange {
  /** For example `mode`, or `weight` of a region. */
  field: string;
  region?: string;
  before?: string;
  after?: string;
  /** File in which it was changed. */
  file: string;
}

/** A draft, and what was changed in it. */
export interface ChangedDraft {
  draft: RepositoryDraft;
  changes: FieldChange[];
}

/** A draft that was changed twice, with all that was changed. */
export function followedBy(
  before: ChangedDraft,
  { draft, changes }: ChangedDraft,
): ChangedDraft {
  return { draft, changes: [...before.changes, ...changes] };
}

/** The values of a map in a file. */
export function fieldsAt(
  draft: RepositoryDraft,
  place: FieldsPlace | undefined,
): Record<string, unknown> {
  return place
    ? recordAt(
        draft.documentsOf(place.path).find(({ index }) => index === place.index)
          ?.value,
        place.at,
      )
    : {};
}

/** The draft with one field of a map set, or removed where the value is undefined. */
export function withField(
  draft: RepositoryDraft,
  place: FieldsPlace,
  key: string,
  value: string | undefined,
  told: { field: string; region?: string },
): ChangedDraft {
  const before = fieldsAt(draft, place)[key];
  if (before === value) {
    return { draft, changes: [] };
  }
  const path = [...place.at, key] as unknown as YamlPath;
  return {
    draft: draft.with(draft.file(place.path).with(place.index, path, value)),
    changes: [
      {
        ...told,
        ...(before === undefined ? {} : { before: String(before) }),
        ...(value === undefined ? {} : { after: value }),
        file: place.path,
      },
    ],
  };
}

/** The annotations of a route in each of its regions; one entry where regions have none of their own. */
export function effectiveAnnotations(
  draft: RepositoryDraft,
  { layout, scope }: StandingRoute,
): RegionAnnotations[] {
  const shared = fieldsAt(draft, layout.annotationsAt(draft, scope));
  const regions = layout.regionsOf(draft, scope.folder);
  const places = regions.length > 0 ? regions : [undefined];
  return places.map(region => ({
    ...(region === undefined ? {} : { region }),
    annotations: textsOf({
      ...shared,
      ...(region === undefined
        ? {}
        : fieldsAt(draft, layout.annotationsAt(draft, scope, region))),
    }),
  }));
}

/**
 * The draft with one setting of a route, by the smallest difference: what a region has in common with the others is not
 * written for it.
 *
 * @param prefix - for a setting that the route has under none
 */
export function withSetting(
  draft: RepositoryDraft,
  { layout, scope }: StandingRoute,
  { key, value, region }: WantedSetting,
  prefix: AnnotationPrefix,
): ChangedDraft {
  const common = layout.annotationsAt(draft, scope);
  const shared = fieldsAt(draft, common);
  const told = { field: key, ...(region === undefined ? {} : { region }) };
  if (region === undefined) {
    const name = nameOf(key, [shared], prefix);
    return common
      ? withField(draft, common, name, value, told)
      : { draft, changes: [] };
  }
  const own = fieldsAt(draft, layout.annotationsAt(draft, scope, region));
  const name = nameOf(key, [own, shared], prefix);
  if (own[name] === undefined && shared[name] === value) {
    return { draft, changes: [] };
  }
  const { draft: ready } = layout.withRegion(draft, scope, region);
  const changed = withField(
    ready,
    layout.annotationsAt(ready, scope, region)!,
    name,
    value,
    told,
  );
  const before = own[name] ?? shared[name];
  return {
    draft: changed.draft,
    changes: changed.changes.map(change =>
      before === undefined ? change : { ...change, before: String(before) },
    ),
  };
}

/**
 * What a region needs besides what is asked for it: one that was switched off and gets a weight is to be answered again.
 *
 * @param places - the annotations of the route in each region as they are
 */
export function switchedOn(
  places: readonly RegionAnnotations[],
  region: string,
  asked: SettingTexts,
): SettingTexts {
  const standing = places.find(one => one.region === region)?.annotations;
  const isOff = ANNOTATION_PREFIXES.some(
    prefix =>
      standing?.[`${prefix}${WEBHOOK}endpoint-status`]?.toLowerCase() ===
      'disabled',
  );
  return isOff && asked.weight && !asked['endpoint-status']
    ? { 'endpoint-status': 'Enabled' }
    : {};
}

/** The draft without a region's own value of a setting, so that the one of every region counts. */
export function withoutRegionSetting(
  draft: RepositoryDraft,
  { layout, scope }: StandingRoute,
  key: string,
  region: string,
): RepositoryDraft {
  const place = layout.annotationsAt(draft, scope, region);
  const own = fieldsAt(draft, place);
  return ANNOTATION_PREFIXES.map(prefix => `${prefix}${WEBHOOK}${key}`)
    .filter(name => place && own[name] !== undefined)
    .reduce(
      (before, name) =>
        withField(before, place!, name, undefined, { field: key }).draft,
      draft,
    );
}

/** A route keeps the prefix that it has: of two names with different values neither would count. */
function nameOf(
  key: string,
  annotations: Record<string, unknown>[],
  prefix: AnnotationPrefix,
): string {
  const named = (candidate: string, end: string) =>
    `${candidate}${WEBHOOK}${end}`;
  const holding = ANNOTATION_PREFIXES.find(candidate =>
    annotations.some(texts => texts[named(candidate, key)] !== undefined),
  );
  const usual = ANNOTATION_PREFIXES.find(candidate =>
    annotations.some(texts =>
      Object.keys(texts).some(name => name.startsWith(named(candidate, ''))),
    ),
  );
  return named(holding ?? usual ?? prefix, key);
}

function textsOf(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, String(value)]),
  );
}

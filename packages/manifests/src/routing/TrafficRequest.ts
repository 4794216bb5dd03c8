import { ANNOTATION_PREFIXES } from '@service-router/plugin-service-router-common';

/** @public */
export type AnnotationPrefix = (typeof ANNOTATION_PREFIXES)[number];

/** Texts of settings by key: what follows `webhook-traffic-manager-`. @public */
export type SettingTexts = Readonly<Record<string, string>>;

/** What a person asked of Traffic Manager for one route. @public */
export interface TrafficRequest {
  /** For settings that the route does not have yet; a route keeps the prefix it has. */
  prefix: AnnotationPrefix;
  /** What holds in every region. */
  shared: SettingTexts;
  /** What holds in one region, by the region's name. */
  regions: Readonly<Record<string, SettingTexts>>;
}

import { DnsPolicyMode } from '@service-router/plugin-service-router-common';
import { SettingTexts } from '../routing';

/** What shall be different; what is absent stays. @public */
export interface RoutingUpdate {
  /** `Active` without a source region sets the policy free of one. */
  mode?: DnsPolicyMode;
  sourceRegion?: string;
  /** Without a namespace, the platform's default gateway namespace. */
  gateway?: { name: string; namespace?: string };
  /** Settings of Traffic Manager by region and key: `{ weu: { weight: '50' } }`. */
  regions: Readonly<Record<string, SettingTexts>>;
}

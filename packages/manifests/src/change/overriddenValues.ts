import { settingEntriesOf } from '@service-router/plugin-service-router-common';
import { isRecord } from '../reading/Manifest';
import { Place } from '../reading';
import { RequestFault } from '../routing';
import { AskedValue } from './askedValues';
import { AppliedObject, AppliedRoute, annotationTextsOf } from './appliedRoute';

/** A value that was asked for and does not come out in one place, as something else decides it there. @public */
export interface OverriddenValue extends Pick<Place, 'path' | 'line'> {
  field: string;
  region?: string;
  /** Folder that is applied. */
  folder: string;
  /** What it is there; absent where it is not set. */
  is?: string;
}

/** What of a change comes out. */
export interface ChangeOutcome {
  /** Of values that come out elsewhere. */
  overridden: OverriddenValue[];
  /** Of values that come out nowhere, so that the change would have no effect. */
  faults: RequestFault[];
}

/** Compares what was asked for with what clusters get; what cannot be built is not compared. */
export function outcomeOf(
  asked: readonly AskedValue[],
  { routes, policies }: AppliedRoute,
): ChangeOutcome {
  const outcomes = asked.map((one): ChangeOutcome => {
    const objects = (one.of === 'policy' ? policies : routes).filter(
      ({ region }) => one.region === undefined || region === one.region,
    );
    const others = objects.flatMap(object => overriddenIn(object, one));
    return others.length > 0 && others.length === objects.length
      ? { overridden: [], faults: [faultOf(one, others)] }
      : { overridden: others, faults: [] };
  });
  return {
    overridden: outcomes.flatMap(({ overridden }) => overridden),
    faults: outcomes.flatMap(({ faults }) => faults),
  };
}

/**
 * A sentence, without a full stop, that says where a value stays as it is and what decides it.
 *
 * @public
 */
export function describeOverridden(value: OverriddenValue): string {
  const { field, region, folder, is, path, line } = value;
  const place = region === undefined ? folder : `${region} (${folder})`;
  return `${field} ${
    is === undefined ? 'is not set' : `is ${JSON.stringify(is)}`
  } in ${place} whatever was changed: ${path}, line ${line}, decides it there`;
}

function overriddenIn(
  { folder, region, manifest }: AppliedObject,
  { of, field, value }: AskedValue,
): OverriddenValue[] {
  const entries =
    of === 'setting'
      ? settingEntriesOf(annotationTextsOf(manifest)).filter(
          ({ key }) => key === field,
        )
      : [];
  const [entry] = entries.filter(one => one.value !== value);
  const { spec } = manifest.value;
  const standing = of === 'setting' ? entry?.value : textAt(spec, field);
  const isSo =
    of === 'setting' ? entries.length > 0 && !entry : standing === value;
  if (isSo) {
    return [];
  }
  const { path, line } = manifest.placeOf(
    of === 'setting'
      ? ['metadata', 'annotations', ...(entry ? [entry.name] : [])]
      : ['spec', field],
  );
  return [
    {
      field,
      ...(region === undefined ? {} : { region }),
      folder,
      ...(standing === undefined ? {} : { is: standing }),
      path,
      line,
    },
  ];
}

function faultOf(
  { field, region, value }: AskedValue,
  others: OverriddenValue[],
): RequestFault {
  const places = [
    ...new Set(others.map(({ path, line }) => `${path}, line ${line}`)),
  ];
  const [{ is }] = others;
  return {
    field,
    rule: 'overridden',
    message: `${field} would not become ${
      value === undefined ? 'unset' : JSON.stringify(value)
    }${region === undefined ? '' : ` in ${region}`}: it is ${
      is === undefined ? 'not set' : JSON.stringify(is)
    } by ${places.join(
      ' and ',
    )}, which counts more than what would be changed; change it there`,
  };
}

/** An empty text counts as none, as it does in a chart. */
function textAt(spec: unknown, field: string): string | undefined {
  const value = isRecord(spec) ? spec[field] : undefined;
  return value === undefined || value === null || value === ''
    ? undefined
    : String(value);
}

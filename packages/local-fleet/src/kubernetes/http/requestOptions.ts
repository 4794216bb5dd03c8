import { badRequest, invalid } from '../errors/statusErrors';
import {
  FieldError,
  forbiddenField,
  invalidField,
  unsupportedField,
} from '../errors/fieldErrors';
import { ListOptions } from '../operations/listObjects';
import { WatchOptions } from '../operations/watchObjects';
import { ApplyOptions } from '../operations/applyObject';

const VALIDATIONS = ['', 'Ignore', 'Strict', 'Warn'];
const MANAGER_LIMIT = 128;

/**
 * How a write is to be done, by its query.
 *
 * @param kind - the name of the options, as errors show it: `CreateOptions`
 * @throws StatusError 422 for a value that is not allowed
 */
export function writeOptionsOf(
  query: URLSearchParams,
  kind: string,
  isApply: boolean,
  userAgent: string | undefined,
  warn: (sentence: string) => void,
): ApplyOptions {
  const errors: FieldError[] = [];
  const dryRun = query.getAll('dryRun');
  const validation = query.get('fieldValidation') ?? '';
  const manager = query.get('fieldManager') ?? '';
  const isForced = query.get('force') === 'true';
  for (const value of dryRun.filter(item => item !== 'All')) {
    errors.push(unsupportedField('dryRun', [value], ['All']));
  }
  if (!VALIDATIONS.includes(validation)) {
    errors.push(unsupportedField('fieldValidation', validation, VALIDATIONS));
  }
  if (manager.length > MANAGER_LIMIT) {
    errors.push({
      reason: 'FieldValueTooLong',
      field: 'fieldManager',
      message: `Too long: may not be more than ${MANAGER_LIMIT} bytes`,
    });
  }
  if (/[^\P{C}]/u.test(manager)) {
    errors.push(
      invalidField(
        'fieldManager',
        manager,
        'should only contain printable characters',
      ),
    );
  }
  if (isForced && !isApply) {
    errors.push(
      forbiddenField('force', 'may not be specified for non-apply patch'),
    );
  }
  if (errors.length > 0) {
    throw invalid({ group: 'meta.k8s.io', kind }, '', errors);
  }
  return {
    fieldManager: manager || (isApply ? '' : managerIn(userAgent)),
    fieldValidation: (validation || 'Warn') as ApplyOptions['fieldValidation'],
    isDryRun: dryRun.length > 0,
    isForced,
    warn,
  };
}

/** A client that names no manager is known by its user agent, up to the version. */
function managerIn(userAgent: string | undefined): string {
  return (userAgent ?? '').split('/')[0].slice(0, MANAGER_LIMIT);
}

/** What a list or watch asks for, by its query. @throws StatusError 400, 422 */
export function listOptionsOf(
  query: URLSearchParams,
  namespace: string | undefined,
): WatchOptions {
  const isWatch = ['true', '1'].includes(query.get('watch') ?? '');
  const sendsInitialEvents = query.get('sendInitialEvents') === 'true';
  const resourceVersionMatch = query.get('resourceVersionMatch') ?? '';
  const resourceVersion = query.get('resourceVersion') ?? '';
  const continueToken = query.get('continue') || undefined;
  const allowsBookmarks = query.get('allowWatchBookmarks') === 'true';
  if (!/^\d*$/.test(resourceVersion)) {
    throw badRequest(
      `invalid resource version: resourceVersion: Invalid value: "${resourceVersion}": strconv.ParseUint: parsing "${resourceVersion}": invalid syntax`,
    );
  }
  const options: ListOptions = {
    namespace,
    labelSelector: query.get('labelSelector') || undefined,
    fieldSelector: query.get('fieldSelector') || undefined,
    limit: numberIn(query, 'limit'),
    continueToken,
    resourceVersion,
    resourceVersionMatch,
  };
  const errors = isWatch
    ? watchErrors(resourceVersionMatch, sendsInitialEvents)
    : listErrors(options);
  if (errors.length > 0) {
    throw invalid({ group: 'meta.k8s.io', kind: 'ListOptions' }, '', errors);
  }
  return { ...options, allowsBookmarks, sendsInitialEvents };
}

/** A whole number of the query; undefined when it is not there. @throws StatusError 400 */
export function numberIn(
  query: URLSearchParams,
  name: string,
): number | undefined {
  const text = query.get(name);
  if (!text) {
    return undefined;
  }
  if (!/^-?\d+$/.test(text)) {
    throw badRequest(
      `strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`,
    );
  }
  return Number(text);
}

function listErrors({
  resourceVersion,
  resourceVersionMatch,
  continueToken,
}: ListOptions): FieldError[] {
  if (!resourceVersionMatch) {
    return [];
  }
  if (!resourceVersion) {
    return [
      forbiddenField(
        'resourceVersionMatch',
        'resourceVersionMatch is forbidden unless resourceVersion is provided',
      ),
    ];
  }
  if (continueToken) {
    return [
      forbiddenField(
        'resourceVersionMatch',
        'resourceVersionMatch is forbidden when continue is provided',
      ),
    ];
  }
  if (!['Exact', 'NotOlderThan'].includes(resourceVersionMatch)) {
    return [
      unsupportedField('resourceVersionMatch', resourceVersionMatch, [
        'Exact',
        'NotOlderThan',
        '',
      ]),
    ];
  }
  return resourceVersionMatch === 'Exact' && resourceVersion === '0'
    ? [
        forbiddenField(
          'resourceVersionMatch',
          'resourceVersionMatch "exact" is forbidden for resourceVersion "0"',
        ),
      ]
    : [];
}

function watchErrors(match: string, sendsInitialEvents: boolean): FieldError[] {
  if (!sendsInitialEvents) {
    return match
      ? [
          forbiddenField(
            'resourceVersionMatch',
            'resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided',
          ),
        ]
      : [];
  }
  return match === 'NotOlderThan'
    ? []
    : [
        forbiddenField(
          'resourceVersionMatch',
          'sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
        ),
      ];
}

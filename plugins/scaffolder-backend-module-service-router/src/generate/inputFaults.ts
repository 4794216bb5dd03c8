import {
  hostFaults,
  labelPartFault,
  MAX_LABEL_LENGTH,
  MAX_OBJECT_NAME_LENGTH,
  NameFault,
  ProposalFinding,
  routeNameFaults,
} from '@service-router/plugin-service-router-common';
import {
  RequestFault,
  RouteName,
  RoutingRequest,
} from '@service-router/manifests';

/** One input that cannot be used, told to the person who can mend it. @public */
export interface InputFault {
  /** The input it is about. */
  field: string;
  /** The rule that is broken. */
  rule:
    | NameFault['rule']
    | ProposalFinding['rule']
    | RequestFault['rule']
    | 'delivery'
    | 'objectName'
    | 'controlCharacters'
    | 'ownerReference'
    | 'workspacePath'
    | 'manifest'
    | 'refused';
  /** A sentence with the value that was found and what to do. */
  message: string;
}

/** The domain and the letter of the platform are not known here: the letter is one character, the domain is left out. */
const UNKNOWN_IDENTITY = { environmentLetter: '?', domain: '' };

/**
 * Everything about a request that can be told to be wrong without asking any cluster.
 *
 * @returns an empty list when nothing is
 */
export function requestFaults(request: RoutingRequest): InputFault[] {
  const { sourceRegion, sourceCluster } = request;
  return [
    ...routeFaults(request),
    ...hostFaults(request, UNKNOWN_IDENTITY),
    ...gatewayFaults(request.gatewayName, request.gatewayNamespace),
    ...(sourceRegion === undefined
      ? []
      : labelFaults('sourceRegion', sourceRegion)),
    ...(sourceCluster === undefined
      ? []
      : labelFaults('sourceCluster', sourceCluster)),
    ...(request.mode === 'RegionBound' && sourceRegion === undefined
      ? [
          {
            field: 'sourceRegion',
            rule: 'sourceRegionMissing' as const,
            message:
              'sourceRegion must be specified when mode is "RegionBound": it is the region that answers for every zone',
          },
        ]
      : []),
  ];
}

/** What is wrong with the name of a route. */
export function routeFaults(route: RouteName): InputFault[] {
  return [
    ...labelFaults('namespace', route.namespace),
    ...characterFaults('name', route.name),
    ...routeNameFaults(route.name),
  ];
}

/** What is wrong with the name of a gateway. */
export function gatewayFaults(
  name: string,
  namespace: string | undefined,
): InputFault[] {
  return [
    ...subdomainFaults('gatewayName', name),
    ...(namespace === undefined
      ? []
      : labelFaults('gatewayNamespace', namespace)),
  ];
}

function characterFaults(field: string, value: string): InputFault[] {
  const fault = labelPartFault(value);
  if (value === '' || !fault) {
    return value === ''
      ? [{ field, rule: 'required', message: `${field} must be specified` }]
      : [];
  }
  return [
    { field, rule: 'characters', message: `${field} "${value}" ${fault}` },
  ];
}

function lengthFaults(
  field: string,
  value: string,
  allowed: number,
): InputFault[] {
  const message = `${field} "${value}" has ${value.length} characters; ${allowed} are allowed`;
  return value.length > allowed ? [{ field, rule: 'objectName', message }] : [];
}

/** RFC 1123 label: names of namespaces, and of regions and clusters, which become part of DNS labels. */
export function labelFaults(field: string, value: string): InputFault[] {
  return [
    ...characterFaults(field, value),
    ...lengthFaults(field, value, MAX_LABEL_LENGTH),
  ];
}

/** RFC 1123 subdomain: names of most Kubernetes objects, labels divided by dots. */
function subdomainFaults(field: string, value: string): InputFault[] {
  const parts = value.split('.');
  const wrong = parts.find(part => labelPartFault(part) !== undefined);
  if (parts.length === 1 || wrong === undefined) {
    return [
      ...(wrong === undefined ? [] : characterFaults(field, value)),
      ...lengthFaults(field, value, MAX_OBJECT_NAME_LENGTH),
    ];
  }
  const message = `${field} "${value}", in its part "${wrong}", ${labelPartFault(
    wrong,
  )}`;
  return [{ field, rule: 'characters', message }];
}

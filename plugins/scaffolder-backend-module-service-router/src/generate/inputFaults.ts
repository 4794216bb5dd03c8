import {
  hostFaults,
  labelPartFault,
  MAX_LABEL_LENGTH,
  MAX_OBJECT_NAME_LENGTH,
  NameFault,
  ProposalFinding,
  routeNameFaults,
} from '@service-router/plugin-service-router-common';
import { RoutingRequest } from '../manifests';

/** One input that cannot be used, told to the person who can mend it. @public */
export interface InputFault {
  /** The input it is about. */
  field: string;
  /** The rule that is broken. */
  rule:
    | NameFault['rule']
    | ProposalFinding['rule']
    | 'objectName'
    | 'controlCharacters'
    | 'ownerReference'
    | 'workspacePath'
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
  const region = request.sourceRegion;
  const cluster = request.sourceCluster;
  return [
    ...labelFaults('namespace', request.namespace, 'objectName'),
    ...objectNameFaults('name', request.name),
    ...routeNameFaults(request.name),
    ...hostFaults(request, UNKNOWN_IDENTITY),
    ...objectNameFaults('gatewayName', request.gatewayName),
    ...(request.gatewayNamespace === undefined
      ? []
      : labelFaults(
          'gatewayNamespace',
          request.gatewayNamespace,
          'objectName',
        )),
    ...(region === undefined
      ? []
      : labelFaults('sourceRegion', region, 'characters')),
    ...(cluster === undefined
      ? []
      : labelFaults('sourceCluster', cluster, 'characters')),
    ...(request.mode === 'RegionBound' && region === undefined
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

/** RFC 1123 label, as Kubernetes wants the names of namespaces. */
function labelFaults(
  field: string,
  value: string,
  rule: InputFault['rule'],
): InputFault[] {
  if (value === '') {
    return [{ field, rule: 'required', message: `${field} must be specified` }];
  }
  const fault = labelPartFault(value);
  if (fault) {
    return [{ field, rule, message: `${field} "${value}" ${fault}` }];
  }
  return value.length > MAX_LABEL_LENGTH
    ? [
        {
          field,
          rule,
          message: `${field} "${value}" has ${value.length} characters; ${MAX_LABEL_LENGTH} are allowed`,
        },
      ]
    : [];
}

/** RFC 1123 subdomain, as Kubernetes wants the names of most objects. */
function objectNameFaults(field: string, value: string): InputFault[] {
  if (value === '') {
    return [{ field, rule: 'required', message: `${field} must be specified` }];
  }
  const rule = 'objectName';
  for (const part of value.split('.')) {
    const fault = labelPartFault(part);
    if (fault) {
      const where = part === value ? '' : `, in its part "${part}",`;
      return [{ field, rule, message: `${field} "${value}"${where} ${fault}` }];
    }
  }
  return value.length > MAX_OBJECT_NAME_LENGTH
    ? [
        {
          field,
          rule,
          message: `${field} "${value}" has ${value.length} characters; ${MAX_OBJECT_NAME_LENGTH} are allowed`,
        },
      ]
    : [];
}

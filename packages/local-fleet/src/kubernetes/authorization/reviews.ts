import {
  isJsonObject,
  JsonObject,
  JsonValue,
  objectOf,
  textOf,
} from '../json/json';
import { isAllowed } from './authorize';
import { KubernetesToken } from './KubernetesToken';

/** A kind that is asked by POST and stored nowhere. */
export interface Review {
  group: string;
  version: string;
  resource: string;
  kind: string;
  /** The answer to the request of a user. */
  answer(body: JsonValue, token: KubernetesToken): JsonObject;
}

function groupsOf({ groups }: KubernetesToken): string[] {
  return [...(groups ?? []), 'system:authenticated'];
}

const selfSubjectReview: Review = {
  group: 'authentication.k8s.io',
  version: 'v1',
  resource: 'selfsubjectreviews',
  kind: 'SelfSubjectReview',
  answer: (_body, token) => ({
    kind: 'SelfSubjectReview',
    apiVersion: 'authentication.k8s.io/v1',
    metadata: {},
    status: {
      userInfo: { username: token.user, groups: groupsOf(token) },
    },
  }),
};

const selfSubjectAccessReview: Review = {
  group: 'authorization.k8s.io',
  version: 'v1',
  resource: 'selfsubjectaccessreviews',
  kind: 'SelfSubjectAccessReview',
  answer(body, token) {
    const spec = objectOf(isJsonObject(body) ? body.spec : undefined);
    const wanted = objectOf(spec.resourceAttributes);
    const allowed = isAllowed(token, {
      verb: textOf(wanted.verb) ?? '',
      group: textOf(wanted.group) ?? '',
      resource: textOf(wanted.resource) ?? '',
      subresource: textOf(wanted.subresource) ?? '',
      namespace: textOf(wanted.namespace) ?? '',
      name: textOf(wanted.name) ?? '',
    });
    return {
      kind: 'SelfSubjectAccessReview',
      apiVersion: 'authorization.k8s.io/v1',
      metadata: {},
      spec,
      status: { allowed },
    };
  },
};

const selfSubjectRulesReview: Review = {
  group: 'authorization.k8s.io',
  version: 'v1',
  resource: 'selfsubjectrulesreviews',
  kind: 'SelfSubjectRulesReview',
  answer(body, token) {
    const everything = { apiGroups: ['*'], resources: ['*'] };
    const readable = { ...everything, verbs: ['get', 'list', 'watch'] };
    const rules = token.rules ?? [];
    const granted =
      token.rules || token.readOnly
        ? [...rules, ...(token.readOnly ? [readable] : [])]
        : [{ ...everything, verbs: ['*'] }];
    return {
      kind: 'SelfSubjectRulesReview',
      apiVersion: 'authorization.k8s.io/v1',
      metadata: {},
      spec: objectOf(isJsonObject(body) ? body.spec : undefined),
      status: {
        incomplete: false,
        nonResourceRules: [],
        resourceRules: granted.map(({ verbs, apiGroups, resources }) => ({
          verbs,
          apiGroups,
          resources,
        })),
      },
    };
  },
};

/** The reviews by which a client asks about itself. */
export const REVIEWS: readonly Review[] = [
  selfSubjectReview,
  selfSubjectAccessReview,
  selfSubjectRulesReview,
];

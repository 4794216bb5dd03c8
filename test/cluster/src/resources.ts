import type { ResourceType } from '@service-router/plugin-service-router-backend/src/fleet';

/** Of the definitions themselves. */
export const CRD: ResourceType = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  plural: 'customresourcedefinitions',
  isNamespaced: false,
};

const OTHERS: Record<string, Omit<ResourceType, 'kind'>> = {
  Namespace: { apiVersion: 'v1', plural: 'namespaces', isNamespaced: false },
  Service: { apiVersion: 'v1', plural: 'services', isNamespaced: true },
  Event: { apiVersion: 'v1', plural: 'events', isNamespaced: true },
  ServiceAccount: {
    apiVersion: 'v1',
    plural: 'serviceaccounts',
    isNamespaced: true,
  },
  ClusterRole: {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    plural: 'clusterroles',
    isNamespaced: false,
  },
  ClusterRoleBinding: {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    plural: 'clusterrolebindings',
    isNamespaced: false,
  },
  Role: {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    plural: 'roles',
    isNamespaced: true,
  },
  RoleBinding: {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    plural: 'rolebindings',
    isNamespaced: true,
  },
  ConfigMap: { apiVersion: 'v1', plural: 'configmaps', isNamespaced: true },
  Deployment: {
    apiVersion: 'apps/v1',
    plural: 'deployments',
    isNamespaced: true,
  },
  Lease: {
    apiVersion: 'coordination.k8s.io/v1',
    plural: 'leases',
    isNamespaced: true,
  },
  ClusterIdentity: {
    apiVersion: 'cluster.router.io/v1alpha1',
    plural: 'clusteridentities',
    isNamespaced: false,
  },
  DNSConfiguration: {
    apiVersion: 'cluster.router.io/v1alpha1',
    plural: 'dnsconfigurations',
    isNamespaced: false,
  },
  DNSPolicy: {
    apiVersion: 'routing.router.io/v1alpha1',
    plural: 'dnspolicies',
    isNamespaced: true,
  },
  Gateway: {
    apiVersion: 'routing.router.io/v1alpha1',
    plural: 'gateways',
    isNamespaced: true,
  },
  ServiceRoute: {
    apiVersion: 'routing.router.io/v1alpha1',
    plural: 'serviceroutes',
    isNamespaced: true,
  },
  DNSEndpoint: {
    apiVersion: 'externaldns.k8s.io/v1alpha1',
    plural: 'dnsendpoints',
    isNamespaced: true,
  },
  IstioGateway: {
    apiVersion: 'networking.istio.io/v1beta1',
    plural: 'gateways',
    isNamespaced: true,
  },
};

/** A kind as the server serves it; an Istio Gateway goes by `IstioGateway`. */
export function resourceOf({ kind }: { kind: string }): ResourceType {
  const found = OTHERS[kind];
  if (!found) {
    throw new Error(`${kind} is not among the kinds of these tests`);
  }
  return { ...found, kind: kind.replace('Istio', '') };
}

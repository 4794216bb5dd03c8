import { DEFAULT_POLICY_NAME } from '@service-router/plugin-service-router-common';

/** Template of the chart, for every route of its values. Each value is quoted, so that none can become more than a text. */
export const ROUTING_TEMPLATE = `{{- if .Values.namespace.create }}
apiVersion: v1
kind: Namespace
metadata:
  name: {{ .Values.namespace.name | quote }}
---
{{- end }}
apiVersion: routing.router.io/v1alpha1
kind: DNSPolicy
metadata:
  name: ${DEFAULT_POLICY_NAME}
  namespace: {{ .Values.namespace.name | quote }}
spec:
  mode: {{ .Values.policy.mode | quote }}
  {{- with .Values.policy.sourceRegion }}
  sourceRegion: {{ . | quote }}
  {{- end }}
  {{- with .Values.policy.sourceCluster }}
  sourceCluster: {{ . | quote }}
  {{- end }}
{{- range $name, $route := .Values.routes }}
---
apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: {{ $name | quote }}
  namespace: {{ $.Values.namespace.name | quote }}
  {{- with $route.annotations }}
  annotations:
    {{- range $key, $value := . }}
    {{ $key | quote }}: {{ $value | quote }}
    {{- end }}
  {{- end }}
spec:
  serviceName: {{ $route.serviceName | quote }}
  application: {{ $route.application | quote }}
  environment: {{ $route.environment | quote }}
  gatewayName: {{ $route.gatewayName | quote }}
  {{- with $route.gatewayNamespace }}
  gatewayNamespace: {{ . | quote }}
  {{- end }}
{{- end }}
`;

/** Whether a template is the one that is written here, with whatever line ends: of any other, nobody but Helm can tell what it makes. */
export function isRoutingTemplate(text: string | undefined): boolean {
  return text?.replace(/\r\n/g, '\n') === ROUTING_TEMPLATE;
}

/** The description of the chart. Its version stays: it is read from the repository, not from a chart registry. */
export function chartOf(namespace: string): Record<string, string> {
  return {
    apiVersion: 'v2',
    name: `${namespace}-routing`,
    description: `Routing of the services of ${namespace}`,
    type: 'application',
    version: '0.1.0',
  };
}

/** What the values of a region begin with. */
export function regionValuesHead(region: string): string {
  return `# What differs in ${region}; everything else is in values.yaml.\n`;
}

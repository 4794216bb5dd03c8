import { ENABLED_KEY } from './readSettings';
import { settingsAbout, trafficManagerSettingsSchema } from './settings';

/**
 * The Markdown table of all annotation keys, made from the schema that reads them.
 *
 * @public
 */
export function trafficManagerAnnotationsTable(): string {
  const rows = [
    [
      `\`${ENABLED_KEY}\``,
      'object',
      'true, in any case',
      '`false`',
      'Puts the Service or ServiceRoute behind Traffic Manager; without it no other key counts',
    ],
    ...settingsAbout.map(({ field, about }) => [
      `\`${about.key}\``,
      about.of,
      about.accepts,
      about.otherwise ?? `\`${defaultOf(field)}\``,
      about.description,
    ]),
  ];
  return [
    ['Key', 'Of', 'Accepts', 'When absent', 'Meaning'],
    ['---', '---', '---', '---', '---'],
    ...rows,
  ]
    .map(cells => `| ${cells.map(escaped).join(' | ')} |`)
    .join('\n');
}

/**
 * The page `trafficManagerAnnotations.md` of this package.
 *
 * @public
 */
export function trafficManagerAnnotationsPage(): string {
  return `# Traffic Manager annotations

Keys of annotations on LoadBalancer Services and ServiceRoutes: \`external-dns.alpha.kubernetes.io/webhook-traffic-manager-{key}\` or
\`external-dns.kubernetes.io/webhook-traffic-manager-{key}\`; both are read, and two that differ refuse the object. On an ExternalDNS endpoint the same key
is the property \`webhook/traffic-manager-{key}\`. An empty value means that the key is absent.

What is *of the profile* is shared by all its endpoints: where objects differ, the oldest one counts, and the difference is reported.
This page is made from the schema that reads the keys.

${trafficManagerAnnotationsTable()}
`;
}

function defaultOf(field: keyof typeof trafficManagerSettingsSchema.shape) {
  return String(
    trafficManagerSettingsSchema.shape[field].safeParse(undefined).data,
  );
}

function escaped(cell: string): string {
  return cell.replace(/\|/g, '\\|');
}

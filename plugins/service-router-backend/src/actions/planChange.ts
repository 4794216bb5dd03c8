import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  changeMarkdown,
  ChangePlan,
} from '@service-router/plugin-service-router-common';
import { Ask, planChange } from '../api';
import { demandRegions, KnownRegion, regionNamed } from './regionNamed';

/** Registers the action `plan-change`. */
export function registerPlanChange(
  registry: ActionsRegistryService,
  { ask, regions: known }: { ask: Ask; regions: () => KnownRegion[] },
): void {
  registry.register({
    name: 'plan-change',
    title: 'Plan a change of routing',
    description: `Tells what manifests that are about to be applied or taken away would do to every DNS zone and Traffic Manager profile, and what speaks against it. Nothing is written.

## When to use
Before a ServiceRoute or a DNSPolicy is made, changed or removed. Give the manifests as they would be afterwards; fields other than kind, metadata and spec are refused.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z => {
        const regions = z
          .array(z.string())
          .optional()
          .describe(
            'Regions whose clusters get it, by their names, such as weu, or their titles; all of them when absent.',
          );
        const kind = z.enum(['ServiceRoute', 'DNSPolicy']);
        return z.object({
          declared: z
            .array(
              z.object({
                object: z.object({
                  kind,
                  metadata: z.object({
                    name: z.string(),
                    namespace: z.string(),
                    annotations: z.record(z.string()).optional(),
                  }),
                  spec: z
                    .record(z.unknown())
                    .describe(
                      'Of a ServiceRoute: serviceName, environment, application, gatewayName and, where needed, gatewayNamespace. Of a DNSPolicy: mode (Active or RegionBound), sourceRegion, sourceCluster.',
                    ),
                }),
                regions,
              }),
            )
            .default([])
            .describe('Objects as their manifests will declare them.'),
          removed: z
            .array(
              z.object({
                object: z.object({
                  kind,
                  namespace: z.string(),
                  name: z.string(),
                }),
                regions,
              }),
            )
            .default([])
            .describe('Objects whose manifests are taken away.'),
        });
      },
      output: z =>
        z.object({
          sentence: z.string().describe('The whole in a sentence.'),
          findings: z
            .array(
              z.object({
                severity: z.enum(['error', 'warning']),
                sentence: z.string(),
                remedy: z.string().optional(),
              }),
            )
            .describe('What speaks against it.'),
          markdown: z
            .string()
            .describe(
              'Names, records and shares before and after, for a person.',
            ),
        }),
    },
    action: async ({ input, credentials }) => {
      const named = <T extends { regions?: string[] }>(one: T): T => ({
        ...one,
        regions: one.regions?.map(
          given => regionNamed(given, known()) ?? given,
        ),
      });
      const proposal = {
        declared: input.declared.map(named),
        removed: input.removed.map(named),
      };
      const plan = (await ask(
        planChange,
        // As JSON has it: what is undefined is not there.
        { body: JSON.parse(JSON.stringify(proposal)) },
        credentials,
      )) as ChangePlan;
      demandRegions(
        [...proposal.declared, ...proposal.removed].flatMap(
          ({ regions = [] }) => regions,
        ),
        known(),
      );
      return {
        output: {
          sentence: plan.sentence,
          findings: plan.findings.map(({ severity, sentence, remedy }) => ({
            severity,
            sentence,
            remedy,
          })),
          markdown: changeMarkdown(plan),
        },
      };
    },
  });
}

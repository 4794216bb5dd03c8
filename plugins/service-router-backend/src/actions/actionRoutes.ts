import {
  ProblemReport,
  RouteReport,
} from '@service-router/plugin-service-router-common';
import { z as zod } from 'zod/v3';

type Zod = typeof zod;

/** Something that is not right. */
export const problemSchema = (z: Zod) =>
  z.object({
    severity: z.enum(['error', 'warning', 'info']),
    sentence: z.string(),
    remedy: z.string().optional().describe('What would mend it.'),
  });

/** A route as it is told to a model: what counts, in words. */
export const routeSchema = (z: Zod) =>
  z.object({
    route: z.string().describe('namespace/name of the ServiceRoute.'),
    host: z.string().optional().describe('The DNS name that it asks for.'),
    overall: z
      .enum(['good', 'progress', 'attention', 'problem', 'gone'])
      .describe(
        'good: as declared everywhere. progress: on its way. attention: works, but look at it. problem: does not work. gone: deleted.',
      ),
    sentence: z.string().describe('The whole in a sentence.'),
    mode: z.string().optional().describe('Active, RegionBound or Mixed.'),
    regions: z
      .array(
        z.object({
          region: z.string(),
          title: z.string(),
          zone: z.string().describe('DNS zone of the region.'),
          state: z.string().describe('How far the route is there, in a word.'),
          sentence: z.string().describe('What that means.'),
          remedy: z.string().optional().describe('What would mend it.'),
          pointsTo: z.string().optional().describe('Host of the gateway.'),
          addresses: z.array(z.string()).describe('What is answered.'),
          observedAt: z
            .string()
            .optional()
            .describe('RFC 3339: when it was last seen to be so.'),
        }),
      )
      .describe('One for each region.'),
    problems: z.array(problemSchema(z)),
  });

/** Sources that could not be read: what is told may be older, or incomplete. */
export const unreadSchema = (z: Zod) =>
  z
    .array(z.string())
    .describe(
      'Sources that cannot be read now, in a sentence each: what is told of them is from their last reading.',
    );

export function toldRoute(report: RouteReport) {
  const { route, host, overall, sentence, mode, zones, problems } = report;
  return {
    route: `${route.namespace}/${route.name}`,
    host,
    overall,
    sentence,
    mode,
    regions: zones.map(zone => ({
      region: zone.region,
      title: zone.title,
      zone: zone.zone,
      state: zone.state,
      sentence: zone.sentence,
      remedy: zone.remedy,
      pointsTo: zone.pointsTo?.host,
      addresses: zone.pointsTo?.addresses ?? [],
      observedAt: zone.observedAt,
    })),
    problems: problems.map(toldProblem),
  };
}

export function toldProblem({ severity, sentence, remedy }: ProblemReport) {
  return { severity, sentence, remedy };
}

export function toldUnread(
  errors: { source: string; name: string; message: string; since: string }[],
): string[] {
  return errors.map(
    ({ source, name, message, since }) =>
      `The ${source} ${name} cannot be read since ${since}: ${message}`,
  );
}

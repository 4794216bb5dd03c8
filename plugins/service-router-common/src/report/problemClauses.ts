import { Phrase, say } from '../sentences';
import { RouteProblemCode, RouteProblemReport } from './types';

/** What no region shows, however well each of them answers. */
const clauseOf: Partial<Record<RouteProblemCode, Phrase>> = {
  NotAccepted: say`what is declared now is not accepted`,
  HostTaken: say`another route asks for its name`,
  PoliciesDiffer: say`its policies differ between clusters`,
  UnboundRegionBound: say`its policy is bound to no region`,
  ContestedRecord: say`several ExternalDNS instances write its record`,
  OrphanedRecord: say`no ExternalDNS keeps its record`,
  EndpointRefused: say`Traffic Manager has no endpoint for it`,
};

/**
 * What else is to be said of a route in the sentence on top, once for each kind of problem: what its regions do not tell.
 * That a route lost its name to another one they do.
 */
export function problemClauses(
  problems: readonly Pick<RouteProblemReport, 'code' | 'severity'>[],
): Phrase[] {
  const codes = new Set(
    problems
      .filter(
        ({ code, severity }) => code !== 'HostTaken' || severity === 'warning',
      )
      .map(({ code }) => code),
  );
  return [...codes].flatMap(code => clauseOf[code] ?? []);
}

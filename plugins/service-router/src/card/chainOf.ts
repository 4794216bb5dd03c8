import {
  ChainLink,
  chainLinks,
  LinkReport,
} from '@service-router/plugin-service-router-common';

/** A link to draw; one that was not reported is there too, as unknown. */
export interface ChainStep extends Omit<LinkReport, 'sentence'> {
  sentence?: string;
}

/** Only routes behind a traffic manager have health, so it is drawn where it is told of. */
const OPTIONAL: ChainLink = 'Healthy';

/** The steps from plan to answer, in order. */
export function chainOf(links: LinkReport[]): ChainStep[] {
  return chainLinks.flatMap((link): ChainStep[] => {
    const reported = links.find(({ link: name }) => name === link);
    if (reported) {
      return [reported];
    }
    return link === OPTIONAL ? [] : [{ link, state: 'unknown' }];
  });
}

import { inEnglish } from '../../sentences';
import { PathStep } from './types';

type Named = Pick<PathStep, 'subject' | 'place' | 'owner' | 'named'>;

/** What a step is about, where that is and whose, in English, with what that was made from beside it. */
export function named(names: NonNullable<PathStep['named']>): Named {
  const { subject, place, owner } = names;
  return {
    ...(subject ? { subject: inEnglish(subject) } : {}),
    ...(place ? { place: inEnglish(place) } : {}),
    ...(owner ? { owner: inEnglish(owner) } : {}),
    named: names,
  };
}

import { Told } from '../../sentences';
import { PathStep } from './types';

/** Why, and what would mend it, in the words of a report. */
export function reasonOf({ sentence, remedy, said }: Told): Told {
  return {
    sentence,
    ...(remedy ? { remedy } : {}),
    ...(said ? { said } : {}),
  };
}

/** When that was seen. */
export function momentOf({
  observedAt,
  isStale,
}: {
  observedAt?: string;
  isStale?: boolean;
}): Pick<PathStep, 'observedAt' | 'isStale'> {
  return {
    ...(observedAt ? { observedAt } : {}),
    ...(isStale ? { isStale } : {}),
  };
}

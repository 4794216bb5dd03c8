import { PathStep } from './types';

/** Why, and what would mend it, in the words of a report. */
export function reasonOf({
  sentence,
  remedy,
}: {
  sentence: string;
  remedy?: string;
}): Pick<PathStep, 'sentence' | 'remedy'> {
  return { sentence, ...(remedy ? { remedy } : {}) };
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

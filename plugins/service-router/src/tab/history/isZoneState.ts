import { ListedState } from '@service-router/plugin-service-router-common';
import { englishMessages } from '../../translation';

/** The word is one for how a region stands, of which there is a translation. */
export function isZoneState(word: string): word is ListedState {
  return Object.hasOwn(englishMessages.zoneState, word);
}

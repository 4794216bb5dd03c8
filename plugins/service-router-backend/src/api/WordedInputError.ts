import { InputError } from '@backstage/errors';
import {
  inEnglish,
  Phrase,
} from '@service-router/plugin-service-router-common';

/** A question makes no sense, told in words that every language has. */
export class WordedInputError extends InputError {
  constructor(
    /** What the message is made from; goes with it to whoever asked. */
    readonly words: Phrase,
  ) {
    super(inEnglish(words));
  }
}

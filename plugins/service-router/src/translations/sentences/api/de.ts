/** German: sentences of what the API refuses, by the English ones. */
export const sentences: Record<string, string> = {
  'The query parameter region is "{0}"; expected one of {1}.':
    'Der Abfrageparameter region ist "{0}"; erwartet wird eines von {1}.',
  'The query parameter to is "{0}"; expected none, as there is no other region.':
    'Der Abfrageparameter to ist "{0}"; erwartet wird keiner, da es keine andere Region gibt.',
  'The query parameter to is "{0}"; expected one of the other regions: {1}.':
    'Der Abfrageparameter to ist "{0}"; erwartet wird eine der anderen Regionen: {1}.',
};

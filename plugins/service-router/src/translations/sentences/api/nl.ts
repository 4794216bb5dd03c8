/** Dutch: sentences of what the API refuses, by the English ones. */
export const sentences: Record<string, string> = {
  'The query parameter region is "{0}"; expected one of {1}.':
    'De queryparameter region is "{0}"; verwacht wordt een van {1}.',
  'The query parameter to is "{0}"; expected none, as there is no other region.':
    'De queryparameter to is "{0}"; verwacht wordt er geen, want er is geen andere regio.',
  'The query parameter to is "{0}"; expected one of the other regions: {1}.':
    'De queryparameter to is "{0}"; verwacht wordt een van de andere regio\'s: {1}.',
};

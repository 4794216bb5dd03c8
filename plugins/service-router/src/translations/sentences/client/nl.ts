/** Dutch: sentences of the client of the backend, by the English ones. */
export const sentences: Record<string, string> = {
  'The Service Router backend answered {0}':
    'De Service Router-backend antwoordde {0}',
  'The Service Router backend does not answer: {0}':
    'De Service Router-backend antwoordt niet: {0}',
};

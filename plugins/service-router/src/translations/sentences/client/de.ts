/** German: sentences of the client of the backend, by the English ones. */
export const sentences: Record<string, string> = {
  'The Service Router backend answered {0}':
    'Das Service-Router-Backend antwortete mit {0}',
  'The Service Router backend does not answer: {0}':
    'Das Service-Router-Backend antwortet nicht: {0}',
};

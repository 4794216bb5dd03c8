/** French: sentences of the client of the backend, by the English ones. */
export const sentences: Record<string, string> = {
  'The Service Router backend answered {0}':
    'Le backend de Service Router a répondu {0}',
  'The Service Router backend does not answer: {0}':
    'Le backend de Service Router ne répond pas : {0}',
};

/** Spanish: sentences of the client of the backend, by the English ones. */
export const sentences: Record<string, string> = {
  'The Service Router backend answered {0}':
    'El backend de Service Router respondió {0}',
  'The Service Router backend does not answer: {0}':
    'El backend de Service Router no responde: {0}',
};

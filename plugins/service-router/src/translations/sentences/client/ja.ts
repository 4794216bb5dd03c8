/** Japanese: sentences of the client of the backend, by the English ones. */
export const sentences: Record<string, string> = {
  'The Service Router backend answered {0}':
    'Service Router のバックエンドが {0} を返しました',
  'The Service Router backend does not answer: {0}':
    'Service Router のバックエンドが応答しません: {0}',
};

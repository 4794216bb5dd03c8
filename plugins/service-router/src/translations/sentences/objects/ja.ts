/** Japanese: sentences of the objects behind a route, by the English ones. */
export const sentences: Record<string, string> = {
  'Hosts of other routes are left out: {0}.':
    'ほかのルートのホストは省略されています: {0} 件。',
  'Other endpoints are left out: {0}.':
    'ほかのエンドポイントは省略されています: {0} 件。',
};

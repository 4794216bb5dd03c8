/** Japanese: sentences of what the API refuses, by the English ones. */
export const sentences: Record<string, string> = {
  'The query parameter region is "{0}"; expected one of {1}.':
    'クエリパラメーター region は "{0}" ですが、{1} のいずれかである必要があります。',
  'The query parameter to is "{0}"; expected none, as there is no other region.':
    'クエリパラメーター to は "{0}" ですが、他のリージョンがないため指定できません。',
  'The query parameter to is "{0}"; expected one of the other regions: {1}.':
    'クエリパラメーター to は "{0}" ですが、他のリージョン {1} のいずれかである必要があります。',
};

/** French: sentences of what the API refuses, by the English ones. */
export const sentences: Record<string, string> = {
  'The query parameter region is "{0}"; expected one of {1}.':
    'Le paramètre de requête region vaut "{0}" ; attendu : l\'une des valeurs {1}.',
  'The query parameter to is "{0}"; expected none, as there is no other region.':
    "Le paramètre de requête to vaut \"{0}\" ; aucun n'est attendu, car il n'y a pas d'autre région.",
  'The query parameter to is "{0}"; expected one of the other regions: {1}.':
    'Le paramètre de requête to vaut "{0}" ; attendu : l\'une des autres régions : {1}.',
};

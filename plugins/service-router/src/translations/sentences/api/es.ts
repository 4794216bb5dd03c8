/** Spanish: sentences of what the API refuses, by the English ones. */
export const sentences: Record<string, string> = {
  'The query parameter region is "{0}"; expected one of {1}.':
    'El parámetro de consulta region es "{0}"; se espera uno de {1}.',
  'The query parameter to is "{0}"; expected none, as there is no other region.':
    'El parámetro de consulta to es "{0}"; no se espera ninguno, porque no hay otra región.',
  'The query parameter to is "{0}"; expected one of the other regions: {1}.':
    'El parámetro de consulta to es "{0}"; se espera una de las demás regiones: {1}.',
};

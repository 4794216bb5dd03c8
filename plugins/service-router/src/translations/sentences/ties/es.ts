/** Spanish: sentences of what an entity says of its routes, by the English ones. */
export const sentences: Record<string, string> = {
  '"{0}" has {1} characters; a host name may have {2}':
    '"{0}" tiene {1} caracteres; un nombre de host puede tener {2}',
  '"{0}" in the label selector "{1}" is none of key, !key, key=value, key!=value, key in (a,b), key notin (a,b), key>1 and key<1.':
    '"{0}" en el selector de etiquetas "{1}" no es ninguno de key, !key, key=value, key!=value, key in (a,b), key notin (a,b), key>1 y key<1.',
  '"{0}" is not a namespace and a name': '"{0}" no es un namespace y un nombre',
  '"{0}" is not a whole host name': '"{0}" no es un nombre de host completo',
  'annotation {0} is "{1}", but there is no annotation {2} that it would keep to these namespaces; add that, or remove this.':
    'la anotación {0} es "{1}", pero no hay ninguna anotación {2} que limitar a esos namespaces; añada esa o quite esta.',
  'annotation {0} is "{1}", of which {2}; expected a host name such as api.example.com, without https:// and path, several divided by commas.':
    'la anotación {0} es "{1}", donde esto no es correcto: {2}. Se espera un nombre de host como api.example.com, sin https:// ni ruta; varios, separados por comas.',
  'annotation {0} is "{1}", of which {2}; expected a namespace of Kubernetes, several divided by commas.':
    'la anotación {0} es "{1}", donde esto no es correcto: {2}. Se espera un namespace de Kubernetes; varios, separados por comas.',
  'annotation {0} is "{1}", of which {2}; expected namespace/name of a ServiceRoute, several divided by commas.':
    'la anotación {0} es "{1}", donde esto no es correcto: {2}. Se espera namespace/nombre de una ServiceRoute; varios, separados por comas.',
  'annotation {0} is empty, which would select every route; expected a label selector such as app=payments.':
    'la anotación {0} está vacía, lo que elegiría todas las rutas; se espera un selector de etiquetas como app=payments.',
  'annotation {0}: {1}': 'anotación {0}: {1}',
  'the link of type {0} leads to "{1}", which names no host; expected an address such as https://api.example.com.':
    'el enlace de tipo {0} lleva a "{1}", que no nombra ningún host; se espera una dirección como https://api.example.com.',
};

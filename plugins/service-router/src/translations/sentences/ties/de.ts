/** German: sentences of what an entity says of its routes, by the English ones. */
export const sentences: Record<string, string> = {
  '"{0}" has {1} characters; a host name may have {2}':
    '"{0}" hat {1} Zeichen; ein Hostname darf {2} haben',
  '"{0}" in the label selector "{1}" is none of key, !key, key=value, key!=value, key in (a,b), key notin (a,b), key>1 and key<1.':
    '"{0}" im Label-Selektor "{1}" ist keines von key, !key, key=value, key!=value, key in (a,b), key notin (a,b), key>1 und key<1.',
  '"{0}" is not a namespace and a name':
    '"{0}" ist kein Namespace mit einem Namen',
  '"{0}" is not a whole host name': '"{0}" ist kein vollständiger Hostname',
  'annotation {0} is "{1}", but there is no annotation {2} that it would keep to these namespaces; add that, or remove this.':
    'Annotation {0} ist "{1}", aber es gibt keine Annotation {2}, die sie auf diese Namespaces beschränken würde; jene hinzufügen oder diese entfernen.',
  'annotation {0} is "{1}", of which {2}; expected a host name such as api.example.com, without https:// and path, several divided by commas.':
    'Annotation {0} ist "{1}"; daran stimmt nicht: {2}. Erwartet wird ein Hostname wie api.example.com, ohne https:// und Pfad, mehrere durch Kommas getrennt.',
  'annotation {0} is "{1}", of which {2}; expected a namespace of Kubernetes, several divided by commas.':
    'Annotation {0} ist "{1}"; daran stimmt nicht: {2}. Erwartet wird ein Namespace von Kubernetes, mehrere durch Kommas getrennt.',
  'annotation {0} is "{1}", of which {2}; expected namespace/name of a ServiceRoute, several divided by commas.':
    'Annotation {0} ist "{1}"; daran stimmt nicht: {2}. Erwartet wird Namespace/Name einer ServiceRoute, mehrere durch Kommas getrennt.',
  'annotation {0} is empty, which would select every route; expected a label selector such as app=payments.':
    'Annotation {0} ist leer, was jede Route auswählen würde; erwartet wird ein Label-Selektor wie app=payments.',
  'annotation {0}: {1}': 'Annotation {0}: {1}',
  'the link of type {0} leads to "{1}", which names no host; expected an address such as https://api.example.com.':
    'Der Link vom Typ {0} führt zu "{1}", was keinen Host nennt; erwartet wird eine Adresse wie https://api.example.com.',
};

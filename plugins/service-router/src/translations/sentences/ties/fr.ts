/** French: sentences of what an entity says of its routes, by the English ones. */
export const sentences: Record<string, string> = {
  '"{0}" has {1} characters; a host name may have {2}':
    '"{0}" a {1} caractères ; un nom d\'hôte peut en avoir {2}',
  '"{0}" in the label selector "{1}" is none of key, !key, key=value, key!=value, key in (a,b), key notin (a,b), key>1 and key<1.':
    '"{0}" dans le sélecteur de labels "{1}" n\'est aucun de key, !key, key=value, key!=value, key in (a,b), key notin (a,b), key>1 et key<1.',
  '"{0}" is not a namespace and a name':
    '"{0}" n\'est pas un namespace et un nom',
  '"{0}" is not a whole host name': '"{0}" n\'est pas un nom d\'hôte complet',
  'annotation {0} is "{1}", but there is no annotation {2} that it would keep to these namespaces; add that, or remove this.':
    "l'annotation {0} vaut \"{1}\", mais il n'y a pas d'annotation {2} qu'elle limiterait à ces namespaces ; ajoutez celle-ci, ou supprimez celle-là.",
  'annotation {0} is "{1}", of which {2}; expected a host name such as api.example.com, without https:// and path, several divided by commas.':
    'l\'annotation {0} vaut "{1}", où ceci ne va pas : {2}. Attendu : un nom d\'hôte tel que api.example.com, sans https:// ni chemin, plusieurs séparés par des virgules.',
  'annotation {0} is "{1}", of which {2}; expected a namespace of Kubernetes, several divided by commas.':
    'l\'annotation {0} vaut "{1}", où ceci ne va pas : {2}. Attendu : un namespace de Kubernetes, plusieurs séparés par des virgules.',
  'annotation {0} is "{1}", of which {2}; expected namespace/name of a ServiceRoute, several divided by commas.':
    'l\'annotation {0} vaut "{1}", où ceci ne va pas : {2}. Attendu : namespace/nom d\'une ServiceRoute, plusieurs séparés par des virgules.',
  'annotation {0} is empty, which would select every route; expected a label selector such as app=payments.':
    "l'annotation {0} est vide, ce qui choisirait toutes les routes ; attendu : un sélecteur de labels tel que app=payments.",
  'annotation {0}: {1}': 'annotation {0} : {1}',
  'the link of type {0} leads to "{1}", which names no host; expected an address such as https://api.example.com.':
    'le lien de type {0} mène à "{1}", qui ne nomme aucun hôte ; attendu : une adresse telle que https://api.example.com.',
};

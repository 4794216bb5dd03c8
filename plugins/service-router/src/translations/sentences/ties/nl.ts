/** Dutch: sentences of what an entity says of its routes, by the English ones. */
export const sentences: Record<string, string> = {
  '"{0}" has {1} characters; a host name may have {2}':
    '"{0}" heeft {1} tekens; een hostnaam mag er {2} hebben',
  '"{0}" in the label selector "{1}" is none of key, !key, key=value, key!=value, key in (a,b), key notin (a,b), key>1 and key<1.':
    '"{0}" in de labelselector "{1}" is geen van key, !key, key=value, key!=value, key in (a,b), key notin (a,b), key>1 en key<1.',
  '"{0}" is not a namespace and a name': '"{0}" is geen namespace en naam',
  '"{0}" is not a whole host name': '"{0}" is geen volledige hostnaam',
  'annotation {0} is "{1}", but there is no annotation {2} that it would keep to these namespaces; add that, or remove this.':
    'annotatie {0} is "{1}", maar er is geen annotatie {2} die ze tot deze namespaces zou beperken; voeg die toe, of verwijder deze.',
  'annotation {0} is "{1}", of which {2}; expected a host name such as api.example.com, without https:// and path, several divided by commas.':
    'annotatie {0} is "{1}"; daarvan klopt dit niet: {2}. Verwacht wordt een hostnaam zoals api.example.com, zonder https:// en pad, meerdere gescheiden door komma\'s.',
  'annotation {0} is "{1}", of which {2}; expected a namespace of Kubernetes, several divided by commas.':
    'annotatie {0} is "{1}"; daarvan klopt dit niet: {2}. Verwacht wordt een namespace van Kubernetes, meerdere gescheiden door komma\'s.',
  'annotation {0} is "{1}", of which {2}; expected namespace/name of a ServiceRoute, several divided by commas.':
    'annotatie {0} is "{1}"; daarvan klopt dit niet: {2}. Verwacht wordt namespace/naam van een ServiceRoute, meerdere gescheiden door komma\'s.',
  'annotation {0} is empty, which would select every route; expected a label selector such as app=payments.':
    'annotatie {0} is leeg, wat elke route zou kiezen; verwacht wordt een labelselector zoals app=payments.',
  'annotation {0}: {1}': 'annotatie {0}: {1}',
  'the link of type {0} leads to "{1}", which names no host; expected an address such as https://api.example.com.':
    'de link van type {0} leidt naar "{1}", wat geen host noemt; verwacht wordt een adres zoals https://api.example.com.',
};

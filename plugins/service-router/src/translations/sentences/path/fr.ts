/** French: sentences of path, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} is declared in {1} and asks for {2}.':
    '{0} est déclarée dans {1} et demande {2}.',
  '{0} is declared in {1}.': '{0} est déclarée dans {1}.',
  'The DNSPolicy of {0} says {1}.': 'La DNSPolicy de {0} dit {1}.',
  'The DNSPolicy of {0} says {1}, so {2} publishes the name in every zone, and so in that of {3}.':
    'La DNSPolicy de {0} dit {1}, donc {2} publie le nom dans chaque zone, y compris celle de {3}.',
  'The DNSPolicy of {0} says {1}, so {2} publishes the name in the zone of its own region, {3}.':
    'La DNSPolicy de {0} dit {1}, donc {2} publie le nom dans la zone de sa propre région, {3}.',
  'The DNSPolicy of {0} says {1}, and {2} has adopted {3}, so it publishes the name in the zone of that region as well.':
    'La DNSPolicy de {0} dit {1}, et {2} a adopté {3}, donc le nom est publié aussi dans la zone de cette région.',
  'RegionBound, bound to {0}': 'RegionBound, lié à {0}',
  'Active, bound to {0}': 'Active, lié à {0}',
  'Nobody in {0} is asked for the name while nothing publishes it.':
    "Tant que rien ne publie le nom, personne n'est interrogé à son sujet en {0}.",
  'at the route itself': 'à la route elle-même',
  'at the policy': 'à la politique',
  'at the DNSEndpoint': 'au DNSEndpoint',
  'at the record': "à l'enregistrement",
  "at the gateway's name": 'au nom de la passerelle',
  "at the gateway's address": "à l'adresse de la passerelle",
  'at the Traffic Manager': 'à Traffic Manager',
  'at the answer': 'à la réponse',
  'So {0} resolves to {1} in {2}.': '{0} mène donc à {1} en {2}.',
  'So {0} should resolve to {1} in {2}, but nobody there is asked for it.':
    "{0} devrait donc mener à {1} en {2}, mais personne n'y est interrogé à ce sujet.",
  'So {0} should resolve to {1} in {2}, but the resolver there cannot be asked, so whether it does is not known.':
    "{0} devrait donc mener à {1} en {2}, mais le résolveur ne peut pas y être interrogé ; on ne sait donc pas si c'est le cas.",
  'So far the path ends {0}, and goes on by itself once that is there.':
    "Pour l'instant, le chemin s'arrête {0} ; il continuera de lui-même dès que ce maillon sera là.",
  'So the path breaks {0}.': 'Le chemin se rompt donc {0}.',
  'So the path ends {0}.': "Le chemin s'arrête donc {0}.",
  'No cluster holds a DNSEndpoint of {0} for this zone any more.':
    "Plus aucun cluster n'a de DNSEndpoint de {0} pour cette zone.",
  'No cluster writes a DNSEndpoint of {0} for the zone of {1}.':
    "Aucun cluster n'écrit de DNSEndpoint de {0} pour la zone de {1}.",
  'It is written as {0} in {1}, which says {2} → {3}.':
    "C'est écrit dans {1} sous la forme de {0}, qui dit {2} → {3}.",
  'Zone {0} of {1} still holds {2} → {3}, which nothing asks for here.':
    'La zone {0} de {1} contient encore {2} → {3}, que rien ne demande ici.',
  'Zone {0} of {1} has not been read, so what it holds is not known.':
    "La zone {0} de {1} n'a pas été lue, donc on ne sait pas ce qu'elle contient.",
  'It is not known whether a record leads to a gateway.':
    'On ne sait pas si un enregistrement mène à une passerelle.',
  'Zone {0} of {1} has not been read, so it is not known which address is behind the name.':
    "La zone {0} de {1} n'a pas été lue, donc on ne sait pas quelle adresse se trouve derrière le nom.",
  'No record leads here in zone {0} of {1}.':
    'Dans la zone {0} de {1}, aucun enregistrement ne mène ici.',
  'Zone {0} of {1} holds {2} → {3}.': 'La zone {0} de {1} contient {2} → {3}.',
  'ExternalDNS {0} publishes it: zone {1} of {2} holds {3} → {4}, made of {5}.':
    'ExternalDNS {0} le publie : la zone {1} de {2} contient {3} → {4}, issu de {5}.',
  'ExternalDNS {0} publishes it: zone {1} of {2} holds {3} → {4}.':
    'ExternalDNS {0} le publie : la zone {1} de {2} contient {3} → {4}.',
  'No record, so no gateway.': "Pas d'enregistrement, donc pas de passerelle.",
  'The record that stands points at {0} instead of {1}.':
    "L'enregistrement en place pointe vers {0} au lieu de {1}.",
  'The record points at {0}, {1}.': "L'enregistrement pointe vers {0}, {1}.",
  'The record points at {0}, which is the gateway of no cluster known here.':
    "L'enregistrement pointe vers {0}, qui n'est la passerelle d'aucun cluster connu ici.",
  'It is to point at {0}, {1}.': "L'enregistrement doit pointer vers {0}, {1}.",
  'It is to point at {0}.': "L'enregistrement doit pointer vers {0}.",
  'the gateway of {0} in {1}': 'la passerelle de {0} en {1}',
  'the gateway of {0}': 'la passerelle de {0}',
  'No gateway, so no address.': "Pas de passerelle, donc pas d'adresse.",
  'Zone {0} of {1} holds no address for {2} yet.':
    "La zone {0} de {1} ne contient pas encore d'adresse pour {2}.",
  'In the same zone, {0} has the address {1}.':
    "Dans la même zone, {0} a l'adresse {1}.",
  'In the same zone, {0} has the addresses {1}.':
    'Dans la même zone, {0} a les adresses {1}.',
  'endpoint {0}, {1}': 'point de terminaison {0}, {1}',
  'endpoint {0}': 'point de terminaison {0}',
  '{0} % of answers': '{0} % des réponses',
  'the name {0} cannot be had: {1}; set another profile-name':
    'le nom {0} ne peut pas être obtenu : {1} ; choisissez un autre profile-name',
  'is healthy': 'est sain',
  'is served whatever its health': 'est servi quelle que soit sa santé',
  'is served while the first probes run':
    'est servi pendant les premières sondes',
  'is served, its health not being told':
    'est servi, sans que sa santé soit connue',
  'is degraded, but served as a last resort, as all of them are':
    'est dégradé, mais servi en dernier recours, car ils le sont tous',
  'is degraded and left out of answers': 'est dégradé et exclu des réponses',
  'is switched off': 'est désactivé',
  'is stopped': 'est arrêté',
  'is inactive': 'est inactif',
  'has too few healthy endpoints behind it':
    'a trop peu de points de terminaison sains derrière lui',
  'is not served, as the profile is switched off':
    "n'est pas servi, car le profil est désactivé",
  'See why its probes fail: the health check path, port and expected status of the profile, and what the gateway answers them.':
    'Cherchez pourquoi ses sondes échouent : le chemin, le port et le statut attendu du contrôle de santé du profil, et ce que la passerelle leur répond.',
  'See why the probes of every endpoint fail: the health check path, port and expected status of the profile.':
    'Cherchez pourquoi les sondes de tous les points de terminaison échouent : le chemin, le port et le statut attendu du contrôle de santé du profil.',
  'See why the probes of the endpoints behind it fail, or ask for fewer healthy ones (min-child-endpoints).':
    'Cherchez pourquoi les sondes des points de terminaison derrière lui échouent, ou demandez-en moins de sains (min-child-endpoints).',
  'Start the Azure resource that the endpoint leads to.':
    'Démarrez la ressource Azure à laquelle mène le point de terminaison.',
  'Enable the profile behind the endpoint.':
    'Activez le profil derrière le point de terminaison.',
  'Enable the profile.': 'Activez le profil.',
  'Enable the endpoint.': 'Activez le point de terminaison.',
  'Traffic Manager profile {0}, which is still to be made,':
    'Le profil Traffic Manager {0}, qui reste à créer,',
  'Traffic Manager profile {0}': 'Le profil Traffic Manager {0}',
  'its name': 'son nom',
  '{0} answers {1}: its endpoint {2} leads to {3} by plan; the profiles have not been read yet.':
    "{0} répond à {1} : son point de terminaison {2} mène à {3} selon le plan ; les profils n'ont pas encore été lus.",
  '{0} answers {1}: its endpoint {2} leads to {3} and {4}, with {5}.':
    '{0} répond à {1} : son point de terminaison {2} mène à {3} et {4}, avec {5}.',
  '{0} answers {1}: its endpoint {2} leads to {3} and {4}.':
    '{0} répond à {1} : son point de terminaison {2} mène à {3} et {4}.',
  'Changes cannot be read now: the database of Service Router fails. It is asked again by itself.':
    'Les changements ne peuvent pas être lus pour le moment : la base de données de Service Router est défaillante. Un nouvel essai se fait de lui-même.',
  'Changes cannot be read now: the database of Service Router fails ({0}). It is asked again by itself.':
    'Les changements ne peuvent pas être lus pour le moment : la base de données de Service Router est défaillante ({0}). Un nouvel essai se fait de lui-même.',
};

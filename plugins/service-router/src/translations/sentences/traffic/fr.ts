/** French: sentences of Traffic Manager, by the English ones. */
export const sentences: Record<string, string> = {
  'its type is {0}; only a LoadBalancer Service can be an endpoint':
    'son type est {0} ; seul un Service de type LoadBalancer peut être un point de terminaison',
  'there is no host name to make the profile for; set hostname, or the annotation of ExternalDNS of that name':
    "il n'y a pas de nom d'hôte pour lequel créer le profil ; définissez hostname, ou l'annotation d'ExternalDNS de ce nom",
  'resource-group is "{0}"; profiles may be in {1}':
    'resource-group vaut "{0}" ; les profils peuvent être dans {1}',
  "hostname {0} would lead to the profile and the profile back to it; give the object a host name of its own, or set endpoint-target to its load balancer's address":
    "hostname {0} mènerait au profil et le profil y ramènerait ; donnez à l'objet un nom d'hôte à lui, ou mettez dans endpoint-target l'adresse de son équilibreur de charge",
  'a profile has at most {0} endpoints; put some behind a nested profile':
    'un profil a au plus {0} points de terminaison ; placez-en une partie derrière un profil imbriqué',
  'the profile routes by geography; set geo-mapping':
    'le profil achemine selon la géographie ; définissez geo-mapping',
  "the profile routes by latency; set endpoint-location, or the region's azureLocation":
    'le profil achemine selon la latence ; définissez endpoint-location, ou azureLocation de la région',
  '{0} has the endpoint name "{1}"; set another endpoint-name':
    '{0} a déjà le nom de point de terminaison "{1}" ; choisissez un autre endpoint-name',
  "{0} has the target {1} already; give each region a host name of its own, or set endpoint-target to the load balancer's address":
    "{0} a déjà la cible {1} ; donnez à chaque région un nom d'hôte à elle, ou mettez dans endpoint-target l'adresse de l'équilibreur de charge",
  '{0} has priority {1}; each endpoint needs one of its own, set priority':
    '{0} a la priority {1} ; chaque point de terminaison doit avoir la sienne, définissez priority',
  'its target {0} is {1} and that of {2} is {3}; a profile that is not MultiValue has one kind':
    "la cible {0} est {1}, alors que pour {2} c'est {3} ; un profil qui n'est pas MultiValue n'a qu'une sorte de cible",
  '{0} has geo-mapping {1}; a code leads to one endpoint':
    '{0} a le geo-mapping {1} ; un code mène à un seul point de terminaison',
  '{0} has no subnets and takes all other askers; only one endpoint can, set subnets':
    "{0} n'a pas de subnets et reçoit tous les autres demandeurs ; un seul point de terminaison le peut, définissez subnets",
  '{0} has addresses of {1}; an address leads to one endpoint':
    '{0} a des adresses de {1} ; une adresse mène à un seul point de terminaison',
  'an IPv{0} address': 'une adresse IPv{0}',
  'a host name': "un nom d'hôte",
  weight: 'poids',
  priority: 'priorité',
  'endpoint status': 'statut du point de terminaison',
  'health checks enabled': 'contrôles de santé activés',
  'always serve': 'toujours servir',
  'endpoint name "{0}" must have at most 260 letters, digits, hyphens, underscores and periods, beginning and ending with a letter or digit':
    'le nom de point de terminaison "{0}" peut avoir au plus 260 lettres, chiffres, traits d\'union, tirets bas et points, avec une lettre ou un chiffre au début et à la fin',
  'endpoint type': 'type du point de terminaison',
  'endpoint target "{0}" must be a host name or an IP address, without protocol, port and path':
    'la cible "{0}" doit être un nom d\'hôte ou une adresse IP, sans protocole, port ni chemin',
  'endpoint target resource id "{0}" must be a resource id: /subscriptions/.../resourceGroups/.../providers/...':
    'l\'identifiant de ressource de la cible "{0}" doit être de la forme /subscriptions/.../resourceGroups/.../providers/...',
  'geo mapping must be codes like WORLD, GEO-EU, DE or US-CA, got "{0}"':
    'geo-mapping doit être fait de codes comme WORLD, GEO-EU, DE ou US-CA ; trouvé : "{0}"',
  'geo mapping': 'correspondance géographique',
  'subnets {0} share addresses; remove one':
    'les sous-réseaux {0} ont des adresses en commun ; supprimez-en un',
  subnets: 'sous-réseaux',
  'custom headers': 'en-têtes personnalisés',
  'endpoint custom headers': 'en-têtes personnalisés du point de terminaison',
  'min child endpoints': 'nombre minimal de points de terminaison enfants',
  'min child endpoints IPv4':
    'nombre minimal de points de terminaison enfants en IPv4',
  'min child endpoints IPv6':
    'nombre minimal de points de terminaison enfants en IPv6',
  'endpoint-type {0} needs endpoint-target-resource-id':
    'endpoint-type {0} demande endpoint-target-resource-id',
  'the load balancer has no address yet; it is looked at again when it has one':
    "l'équilibreur de charge n'a pas encore d'adresse ; il sera regardé de nouveau dès qu'il en aura une",
  'the load balancer is private ({0}) and Traffic Manager cannot probe it; use a public one, set endpoint-target to what is public, or set always-serve to Enabled to be answered without probes':
    "l'équilibreur de charge est privé ({0}) et Traffic Manager ne peut pas le sonder ; utilisez-en un public, mettez dans endpoint-target ce qui est public, ou mettez always-serve à Enabled pour qu'il soit donné en réponse sans sondes",
  'MultiValue answers with addresses and the load balancer has only the name {0}; set endpoint-target':
    "MultiValue répond par des adresses et l'équilibreur de charge n'a que le nom {0} ; définissez endpoint-target",
  'Traffic Manager takes no private address as a target, and {0} is one; give the object a host name':
    "Traffic Manager n'accepte pas d'adresse privée comme cible, et {0} en est une ; donnez un nom d'hôte à l'objet",
  'the endpoint "{0}" of the profile, which stays,':
    'le point de terminaison "{0}" du profil (conservé)',
  'host name "{0}" has a wildcard; a profile answers for one name':
    'le nom d\'hôte "{0}" contient un caractère générique ; un profil répond pour un seul nom',
  'host name "{0}" has {1} characters; DNS allows {2}':
    'le nom d\'hôte "{0}" a {1} caractères ; DNS en permet {2}',
  'host name "{0}" has the label "{1}"; a label has 1 to {2} letters, digits and hyphens, beginning and ending with a letter or digit':
    'le nom d\'hôte "{0}" contient le label "{1}" ; un label a de 1 à {2} lettres, chiffres et traits d\'union, avec une lettre ou un chiffre au début et à la fin',
  'profile name "{0}" has {1} characters; Azure allows {2}':
    'le nom de profil "{0}" a {1} caractères ; Azure en permet {2}',
  'profile name "{0}" must have letters, digits, hyphens and periods, beginning and ending with a letter or digit':
    'le nom de profil "{0}" doit être fait de lettres, de chiffres, de traits d\'union et de points, avec une lettre ou un chiffre au début et à la fin',
  'the profile {0} has no room for one more: {1}; set another profile-name, and lead to it by a nested endpoint':
    "le profil {0} n'a pas de place pour un de plus : {1} ; choisissez un autre profile-name, et menez-y par un point de terminaison imbriqué",
  '{0} endpoints need {1} tags of {2} characters; a profile has {3} for them':
    '{0} points de terminaison demandent {1} balises de {2} caractères ; un profil en a {3} pour eux',
  'the profile name "{0}" is held by {1} ({2}); set another profile-name':
    'le nom de profil "{0}" est détenu par {1} ({2}) ; choisissez un autre profile-name',
  'the profile {0} in {1} has {2}, which this version of Service Router does not know, and is left as it is; set another profile-name, or take that out of the profile':
    "le profil {0} dans {1} contient {2}, que cette version de Service Router ne connaît pas, et rien n'y est changé ; choisissez un autre profile-name, ou retirez cela du profil",
  'the profile {0} in {1} is owned by "{2}" and is left as it is; set another profile-name, or tag it {3} to hand it over':
    'le profil {0} dans {1} appartient à "{2}" et rien n\'y est changé ; choisissez un autre profile-name, ou donnez-lui la balise {3} pour le céder',
  'the profile {0} in {1} was not made by Service Router and is left as it is; set another profile-name, or tag it {2} to hand it over':
    "le profil {0} dans {1} n'a pas été créé par Service Router et rien n'y est changé ; choisissez un autre profile-name, ou donnez-lui la balise {2} pour le céder",
  'annotation webhook/traffic-manager-resource-group is required when Traffic Manager is enabled':
    "l'annotation webhook/traffic-manager-resource-group est obligatoire quand Traffic Manager est activé",
  'resource group "{0}" must have at most 90 letters, digits, underscores, hyphens, periods and parentheses, and not end with a period':
    'le groupe de ressources "{0}" peut avoir au plus 90 lettres, chiffres, tirets bas, traits d\'union, points et parenthèses, et ne pas se terminer par un point',
  'DNS TTL must be at least 30 seconds, got {0}':
    "le TTL DNS doit être d'au moins 30 secondes ; trouvé : {0}",
  'DNS TTL must be at most {0} seconds, got {1}':
    "le TTL DNS doit être d'au plus {0} secondes ; trouvé : {1}",
  'routing method': 'méthode de routage',
  'monitor protocol': 'protocole des sondes',
  'DNS TTL': 'TTL DNS',
  'monitor port': 'port des sondes',
  'monitor path must begin with a slash, got "{0}"':
    'le chemin des sondes doit commencer par une barre oblique ; trouvé : "{0}"',
  'profile status': 'statut du profil',
  'max return': 'nombre maximal de réponses',
  'probe interval must be 10 or 30 seconds, got {0}':
    "l'intervalle des sondes doit être de 10 ou 30 secondes ; trouvé : {0}",
  'probe interval': 'intervalle des sondes',
  'probe timeout': "délai d'expiration des sondes",
  'tolerated failures': "nombre d'échecs tolérés",
  'expected status ranges': 'codes de statut attendus',
  'monitor custom headers': 'en-têtes personnalisés des sondes',
  '{0} is "{1}" and {2} is "{3}"; remove one':
    '{0} vaut "{1}" et {2} vaut "{3}" ; supprimez l\'un des deux',
  'invalid {0} value "{1}", must be {2}':
    'valeur "{1}" non valide ({0}) ; attendu : {2}',
  '{0} must be between {1} and {2}, got {3}':
    '{0} doit être entre {1} et {2} ; trouvé : {3}',
  'invalid {0} "{1}", must be one of: {2}':
    'valeur "{1}" non valide ({0}) ; possible : {2}',
  'at most {0} {1}, got {2}': '{1} : au plus {0} ; trouvés : {2}',
  'webhook-traffic-manager-{0}: {1}': 'webhook-traffic-manager-{0} : {1}',
  'webhook-traffic-manager-{0} is "{1}": {2}':
    'webhook-traffic-manager-{0} vaut "{1}" : {2}',
  'endpoint location is required for ExternalEndpoints':
    'endpoint-location est obligatoire pour ExternalEndpoints',
  'endpoint location is required for NestedEndpoints with Performance routing':
    'endpoint-location est obligatoire pour NestedEndpoints avec le routage Performance',
  'unknown endpoint location "{0}", must be an Azure region like westeurope or "West Europe"':
    'endpoint-location "{0}" inconnue ; ce doit être une région Azure comme westeurope ou "West Europe"',
  'a TCP probe has no path; remove monitor-path "{0}" or use HTTP or HTTPS':
    'une sonde TCP n\'a pas de chemin ; supprimez monitor-path "{0}" ou utilisez HTTP ou HTTPS',
  'a TCP probe has neither headers nor status codes; remove it or use HTTP or HTTPS':
    "une sonde TCP n'a ni en-têtes ni codes de statut ; supprimez cela ou utilisez HTTP ou HTTPS",
  'geo mapping is required for Geographic routing: codes like WORLD, GEO-EU, DE or US-CA':
    'geo-mapping est obligatoire pour le routage Geographic : des codes comme WORLD, GEO-EU, DE ou US-CA',
  'probe timeout must be between 5 and 9 with a probe interval of 10, got {0}':
    'probe-timeout doit être entre 5 et 9 quand probe-interval vaut 10 ; trouvé : {0}',
  'always-serve Disabled asks for probes and health-checks-enabled false for none; remove one':
    "always-serve Disabled demande des sondes et health-checks-enabled false n'en demande aucune ; supprimez l'un des deux",
  'endpoint target is for ExternalEndpoints, and endpoint-type is {0}, which leads to endpoint-target-resource-id; remove endpoint-target or endpoint-type':
    'endpoint-target est pour ExternalEndpoints, et endpoint-type vaut {0}, qui mène à endpoint-target-resource-id ; supprimez endpoint-target ou endpoint-type',
  'endpoint target resource id is for AzureEndpoints and NestedEndpoints; set endpoint-type, or endpoint-target instead':
    'endpoint-target-resource-id est pour AzureEndpoints et NestedEndpoints ; définissez endpoint-type, ou plutôt endpoint-target',
  text: 'texte',
  'a whole number': 'un nombre entier',
  'true or false': 'true ou false',
  'codes divided by commas': 'des codes séparés par des virgules',
  'networks (203.0.113.0/24) or ranges (203.0.113.4-203.0.113.9), divided by commas':
    'des réseaux (203.0.113.0/24) ou des plages (203.0.113.4-203.0.113.9), séparés par des virgules',
  'status codes or ranges (200-299,301), divided by commas':
    'des codes de statut ou des plages (200-299,301), séparés par des virgules',
  'headers (name:value), divided by commas':
    'des en-têtes (name:value), séparés par des virgules',
  '{0} leads to the profile {1} already; a name has one CNAME, set another hostname':
    '{0} mène déjà au profil {1} ; un nom a un seul CNAME, choisissez un autre hostname',
  'its DNSEndpoint {0}/{1} is that of {2} already; set another hostname':
    'le DNSEndpoint {0}/{1} est déjà celui de {2} ; choisissez un autre hostname',
  'every cluster that has an endpoint in the profile is only observed, so that none may publish the host':
    "chaque cluster qui a un point de terminaison dans le profil est seulement observé ; aucun ne peut donc publier l'hôte",
  'the annotation {0} is no setting of Traffic Manager and nobody reads it; correct its spelling or remove it':
    "l'annotation {0} n'est pas un réglage de Traffic Manager et personne ne la lit ; corrigez-en l'orthographe ou supprimez-la",
  'the annotations {0} are no settings of Traffic Manager and nobody reads them; correct their spelling or remove them':
    "les annotations {0} ne sont pas des réglages de Traffic Manager et personne ne les lit ; corrigez-en l'orthographe ou supprimez-les",
  'the profile {0} stands in resource group {1}, where it stays and goes on being written; its objects say {2}. Set resource-group to {3}, or delete the profile to have it made again in {4}':
    "le profil {0} est dans le groupe de ressources {1}, où il reste et continue d'être écrit ; ses objets disent {2}. Mettez resource-group à {3}, ou supprimez le profil pour qu'il soit recréé dans {4}",
  'the tags of profile {0} that say whose its endpoints are were cut or changed, so nothing is removed from it; remove by hand the endpoints that nobody wants':
    "les balises du profil {0} qui disent à qui sont ses points de terminaison ont été tronquées ou modifiées, donc rien n'en est supprimé ; supprimez à la main les points de terminaison que personne ne veut",
  'the profile {0} has {1}, which this version of Service Router does not know, and is left as it is; take that out of the profile, or update Service Router':
    "le profil {0} contient {1}, que cette version de Service Router ne connaît pas, et rien n'y est changé ; retirez cela du profil, ou mettez Service Router à jour",
};

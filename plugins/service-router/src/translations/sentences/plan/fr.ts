/** French: sentences of what is planned, of names and of proposals, by the English ones. */
export const sentences: Record<string, string> = {
  'DNSPolicy is active': 'la DNSPolicy est active',
  'Waiting for ClusterIdentity to be configured':
    "en attente d'une ClusterIdentity",
  'Waiting for DNSConfiguration to be configured':
    "en attente d'une DNSConfiguration",
  'invalid mode: {0}, must be Active or RegionBound':
    'mode non valide : {0} ; il doit être Active ou RegionBound',
  'at least one ExternalDNS controller must be defined in DNSConfiguration':
    'la DNSConfiguration doit définir au moins un contrôleur ExternalDNS',
  "Policy not active for this cluster: SourceRegion '{0}' does not match cluster region '{1}'":
    "Politique inactive pour ce cluster : SourceRegion '{0}' n'est pas la région du cluster, '{1}'",
  "Policy not active for this cluster: SourceCluster '{0}' does not match cluster name '{1}'":
    "Politique inactive pour ce cluster : SourceCluster '{0}' n'est pas le nom du cluster, '{1}'",
  'targetPostfix must be lowercase alphanumeric with hyphens: {0}':
    "targetPostfix ne peut avoir que des minuscules, des chiffres et des traits d'union : {0}",
  'the name {0} is asked for by ServiceRoute {1} too; ServiceRoute {2} was first and holds it':
    'le nom {0} est aussi demandé par ServiceRoute {1} ; ServiceRoute {2} était là avant et le détient',
  'the name {0} is asked for by ServiceRoute {1} too; another route was first and holds it':
    'le nom {0} est aussi demandé par ServiceRoute {1} ; une autre route était là avant et le détient',
  'Give the other route another name by changing serviceName, environment or application.':
    "Donnez un autre nom à l'autre route en modifiant serviceName, environment ou application.",
  'Let one cluster publish into the zone: bind the policy with sourceRegion or sourceCluster, or adopt the region once.':
    "Laissez un seul cluster publier dans la zone : liez la politique avec sourceRegion ou sourceCluster, ou n'adoptez la région qu'une fois.",
  'nobody publishes {0} (ServiceRoute {1}) into the zone of {2}':
    'personne ne publie {0} (ServiceRoute {1}) dans la zone de {2}',
  'nobody publishes {0} (ServiceRoute {1}) into the zones of {2}':
    'personne ne publie {0} (ServiceRoute {1}) dans les zones de {2}',
  'Apply the route to a cluster of that region, let another cluster adopt the region, or bind the policy to one region.':
    'Appliquez la route à un cluster de cette région, faites adopter la région par un autre cluster, ou liez la politique à une seule région.',
  '{0} (to {1})': '{0} (vers {1})',
  '{0} and {1}': '{0} et {1}',
  'the name {0} is written into the zone of {1} by {2}; ExternalDNS keeps whichever it saw first':
    "le nom {0} est écrit dans la zone de {1} par {2} ; ExternalDNS garde celui qu'il a vu en premier",
  'Waiting for DNSPolicy to be configured in namespace':
    "en attente d'une DNSPolicy dans le namespace",
  'DNSPolicy is not active for this cluster (sourceRegion/sourceCluster mismatch). DNSEndpoints have been removed to prevent conflicts.':
    "la DNSPolicy n'est pas active pour ce cluster (sourceRegion/sourceCluster ne correspond pas). Les DNSEndpoints ont été supprimés pour éviter des conflits.",
  'Gateway {0} not found in namespace {1}':
    'Gateway {0} introuvable dans le namespace {1}',
  '{0} is not valid: {1}': "{0} n'est pas valide : {1}",
  '{0} is held by {1} since {2}. Change serviceName, environment or application, or remove that route':
    '{0} est détenu par {1} depuis le {2}. Modifiez serviceName, environment ou application, ou supprimez cette autre route',
  'no active controllers in DNSPolicy':
    'aucun contrôleur actif dans la DNSPolicy',
  '{0} exists and does not belong to this route; it is left as it is. Rename it or the route':
    "{0} existe et n'appartient pas à cette route ; rien n'y est changé. Renommez cet objet ou la route",
  'ServiceRoute is active': 'la ServiceRoute est active',
  'the clusters hold different policies for namespace {0}: {1}':
    'les clusters ont des politiques différentes pour le namespace {0} : {1}',
  'the DNSPolicy of namespace {0} is RegionBound without a sourceRegion, so each of {1} points every zone at itself':
    'la DNSPolicy du namespace {0} est RegionBound sans sourceRegion ; chacun de ces clusters fait donc pointer chaque zone vers lui-même : {1}',
  'Set sourceRegion to the region that answers for all.':
    'Indiquez dans sourceRegion la région qui répond pour toutes.',
  'the DNSPolicy of namespace {0} is {1}, and no cluster is that, so nobody publishes its routes':
    'la DNSPolicy du namespace {0} est {1}, ce à quoi aucun cluster ne correspond ; personne ne publie donc ses routes',
  'Bind it to a region that has a cluster: {0}.':
    'Liez-la à une région qui a un cluster : {0}.',
  'clusters {0} say they are the same region, {1}, so each publishes into its zone':
    'les clusters {0} disent être la même région, {1} ; chacun publie donc dans sa zone',
  'Bind the policies to one of them with sourceCluster, or give one cluster another region.':
    "Liez les politiques à l'un d'eux avec sourceCluster, ou donnez une autre région à l'un des clusters.",
  'region {0} is adopted by {1} and served by {2} itself, so each publishes into its zone':
    'la région {0} est adoptée par {1} et desservie aussi par {2} ; chacun publie donc dans sa zone',
  'region {0} is adopted by {1}, so each publishes into its zone':
    'la région {0} est adoptée par {1} ; chacun publie donc dans sa zone',
  'Leave one cluster for the region: take it out of adoptsRegions of the others.':
    "Laissez un seul cluster pour la région : retirez-la d'adoptsRegions chez les autres.",
  '{0} is empty': '{0} est vide',
  '{0} has the capital letter "{1}"; use lower case letters, digits and hyphens':
    '{0} contient la majuscule "{1}" ; utilisez des minuscules, des chiffres et des traits d\'union',
  '{0} has a dot, which would add a level to the name; use lower case letters, digits and hyphens':
    "{0} contient un point, qui ajouterait un niveau au nom ; utilisez des minuscules, des chiffres et des traits d'union",
  '{0} has a space; use lower case letters, digits and hyphens':
    "{0} contient un espace ; utilisez des minuscules, des chiffres et des traits d'union",
  '{0} has "{1}"; use lower case letters, digits and hyphens':
    '{0} contient "{1}" ; utilisez des minuscules, des chiffres et des traits d\'union',
  '{0} starts with a hyphen; it must start with a letter or digit':
    "{0} commence par un trait d'union ; il faut une lettre ou un chiffre au début",
  '{0} ends with a hyphen; it must end with a letter or digit':
    "{0} se termine par un trait d'union ; il faut une lettre ou un chiffre à la fin",
  '{0} has {1} characters; {2} are allowed':
    '{0} a {1} caractères ; {2} sont permis',
  '{0} has {1} characters; the name of an object may have {2}':
    "{0} a {1} caractères ; le nom d'un objet peut en avoir {2}",
  '{0}, in its part "{1}"': 'dans la partie "{1}" : {0}',
  '{0} has {1} characters; it becomes a label value, which may have {2}':
    "{0} a {1} caractères ; cela devient la valeur d'un label, qui peut en avoir {2}",
  '{0} cannot be a label value; use letters, digits, hyphens, underscores and dots, beginning and ending with a letter or digit':
    "{0} ne peut pas être la valeur d'un label ; utilisez des lettres, des chiffres, des traits d'union, des tirets bas et des points, avec une lettre ou un chiffre au début et à la fin",
  'the DNS label "{0}" has {1} characters, {2} more than DNS allows ({3}). Shorten {4}':
    'le label DNS "{0}" a {1} caractères, {2} de plus que DNS ne le permet ({3}). Raccourcissez l\'un de ceux-ci : {4}',
  'the ServiceRoute\'s name "{0}" has {1} characters; it becomes a label value, which may have {2}':
    'le nom de la ServiceRoute, "{0}", a {1} caractères ; il devient la valeur d\'un label, qui peut en avoir {2}',
  '{0} must be specified': '{0} doit être indiqué',
  'the host name "{0}" has {1} characters; DNS allows {2}':
    'le nom d\'hôte "{0}" a {1} caractères ; DNS en permet {2}',
  'the DNS label "{0}" has {1} characters, {2} more than DNS allows ({3}). Shorten targetPostfix ({4}); cluster ({5}) and region ({6}) are the ClusterIdentity\'s':
    'le label DNS "{0}" a {1} caractères, {2} de plus que DNS ne le permet ({3}). Raccourcissez targetPostfix ({4}) ; cluster ({5}) et region ({6}) viennent de la ClusterIdentity',
  '{0} is taken: ServiceRoute {1} holds it since {2}. Change serviceName, environment or application':
    '{0} est pris : ServiceRoute {1} détient ce nom depuis le {2}. Modifiez serviceName, environment ou application',
  '{0} already has a record in the zone of {1} that no ServiceRoute asks for':
    "{0} a déjà dans la zone de {1} un enregistrement qu'aucune ServiceRoute ne demande",
  '"{0}" has {1} characters; ExternalDNS\'s ownership record puts "{2}cname-" before it, which leaves {3}. Shorten serviceName, environment or application by {4}':
    '"{0}" a {1} caractères ; l\'enregistrement de propriété d\'ExternalDNS met "{2}cname-" devant, ce qui en laisse {3}. Raccourcissez serviceName, environment ou application de {4}',
  'RegionBound needs the region that answers for all: {0}':
    'RegionBound demande la région qui répond pour toutes ; régions possibles : {0}',
  'RegionBound needs the region that answers for all, in sourceRegion':
    'RegionBound demande, dans sourceRegion, la région qui répond pour toutes',
  'sourceRegion "{0}" has no cluster; the regions with one are {1}':
    'sourceRegion "{0}" n\'a pas de cluster ; régions qui en ont un : {1}',
  'sourceRegion "{0}" has no ExternalDNS: the DNSConfiguration of {1} names no controller that would publish the route. Add one there, or choose another region':
    'sourceRegion "{0}" n\'a pas d\'ExternalDNS : la DNSConfiguration de {1} ne nomme aucun contrôleur qui publierait la route. Ajoutez-en un, ou choisissez une autre région',
  'Gateway {0} does not exist in {1}; the route waits there until it does':
    "Gateway {0} n'existe pas dans {1} ; la route y attend qu'elle existe",
  'Gateway {0} exists in no cluster; there are {1}':
    "Gateway {0} n'existe dans aucun cluster ; celles qui existent : {1}",
  'Gateway {0} exists in no cluster': "Gateway {0} n'existe dans aucun cluster",
  '{0} is private in {1}, where no probe of Traffic Manager arrives. Choose a public gateway, leave Traffic Manager out, or set always-serve to Enabled to be answered without probes':
    "{0} est privée dans {1}, où aucune sonde de Traffic Manager n'arrive. Choisissez une passerelle publique, laissez Traffic Manager de côté, ou mettez always-serve à Enabled pour qu'elle soit donnée en réponse sans sondes",
  '{0} is private in {1}, and MultiValue answers with addresses, of which Traffic Manager takes no private one. Choose a public gateway, or another routing-method':
    "{0} est privée dans {1}, et MultiValue répond par des adresses, dont Traffic Manager n'accepte aucune privée. Choisissez une passerelle publique, ou une autre routing-method",
  '{0} is private in {1}, so Traffic Manager answers with it without looking at its health (always-serve): what is down there goes on being answered until somebody switches it off':
    "{0} est privée dans {1} ; Traffic Manager la donne donc en réponse sans regarder sa santé (always-serve) : ce qui y tombe en panne reste donné en réponse jusqu'à ce que quelqu'un le désactive",
  'DNSPolicy {0}/{1} is in {2}, and only the oldest of a namespace counts. Where the folder that is written to declares {3}, this mode is written into it; where it does not, {4} would be a second one and is refused: change {5} where it is declared, or remove it there first':
    "DNSPolicy {0}/{1} est dans {2}, et seule la plus ancienne d'un namespace compte. Si le dossier où l'on écrit déclare {3}, ce mode y est écrit ; sinon, {4} serait une deuxième DNSPolicy et est refusée : changez {5} là où elle est déclarée, ou supprimez-la d'abord de là",
  'DNSPolicy {0} would be a second one: {1} holds {2}, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first':
    "DNSPolicy {0} serait une deuxième : {1} a déjà {2}, et seule la plus ancienne d'un namespace compte. Changez cette politique là où elle est déclarée, ou supprimez-la d'abord de là",
  'DNSPolicy {0} would be a second one: {1} hold {2}, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first':
    "DNSPolicy {0} serait une deuxième : {1} ont déjà {2}, et seule la plus ancienne d'un namespace compte. Changez cette politique là où elle est déclarée, ou supprimez-la d'abord de là",
  'One DNSPolicy counts for the whole namespace {0}, which holds {1} too; this mode would apply to them as well':
    'Une seule DNSPolicy vaut pour tout le namespace {0}, qui contient aussi {1} ; ce mode y vaudrait également',
};

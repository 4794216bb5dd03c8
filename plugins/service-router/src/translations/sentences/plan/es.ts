/** Spanish: sentences of what is planned, of names and of proposals, by the English ones. */
export const sentences: Record<string, string> = {
  'DNSPolicy is active': 'la DNSPolicy está activa',
  'Waiting for ClusterIdentity to be configured':
    'en espera de una ClusterIdentity',
  'Waiting for DNSConfiguration to be configured':
    'en espera de una DNSConfiguration',
  'invalid mode: {0}, must be Active or RegionBound':
    'modo no válido: {0}; debe ser Active o RegionBound',
  'at least one ExternalDNS controller must be defined in DNSConfiguration':
    'la DNSConfiguration debe definir al menos un controlador de ExternalDNS',
  "Policy not active for this cluster: SourceRegion '{0}' does not match cluster region '{1}'":
    "Política no activa para este clúster: SourceRegion '{0}' no es la región del clúster, '{1}'",
  "Policy not active for this cluster: SourceCluster '{0}' does not match cluster name '{1}'":
    "Política no activa para este clúster: SourceCluster '{0}' no es el nombre del clúster, '{1}'",
  'targetPostfix must be lowercase alphanumeric with hyphens: {0}':
    'targetPostfix solo puede tener minúsculas, dígitos y guiones: {0}',
  'the name {0} is asked for by ServiceRoute {1} too; ServiceRoute {2} was first and holds it':
    'ServiceRoute {1} también pide el nombre {0}; ServiceRoute {2} llegó antes y lo tiene',
  'the name {0} is asked for by ServiceRoute {1} too; another route was first and holds it':
    'ServiceRoute {1} también pide el nombre {0}; otra ruta llegó antes y lo tiene',
  'Give the other route another name by changing serviceName, environment or application.':
    'Dé otro nombre a la otra ruta cambiando serviceName, environment o application.',
  'Let one cluster publish into the zone: bind the policy with sourceRegion or sourceCluster, or adopt the region once.':
    'Deje que un solo clúster publique en la zona: vincule la política con sourceRegion o sourceCluster, o adopte la región una sola vez.',
  'nobody publishes {0} (ServiceRoute {1}) into the zone of {2}':
    'nadie publica {0} (ServiceRoute {1}) en la zona de {2}',
  'nobody publishes {0} (ServiceRoute {1}) into the zones of {2}':
    'nadie publica {0} (ServiceRoute {1}) en las zonas de {2}',
  'Apply the route to a cluster of that region, let another cluster adopt the region, or bind the policy to one region.':
    'Aplique la ruta a un clúster de esa región, haga que otro clúster adopte la región o vincule la política a una sola región.',
  '{0} (to {1})': '{0} (hacia {1})',
  '{0} and {1}': '{0} y {1}',
  'the name {0} is written into the zone of {1} by {2}; ExternalDNS keeps whichever it saw first':
    'el nombre {0} es escrito en la zona de {1} por {2}; ExternalDNS conserva el que vio primero',
  'Waiting for DNSPolicy to be configured in namespace':
    'en espera de una DNSPolicy en el namespace',
  'DNSPolicy is not active for this cluster (sourceRegion/sourceCluster mismatch). DNSEndpoints have been removed to prevent conflicts.':
    'la DNSPolicy no está activa para este clúster (sourceRegion/sourceCluster no coincide). Los DNSEndpoints se han eliminado para evitar conflictos.',
  'Gateway {0} not found in namespace {1}':
    'Gateway {0} no encontrado en el namespace {1}',
  '{0} is not valid: {1}': '{0} no es válido: {1}',
  '{0} is held by {1} since {2}. Change serviceName, environment or application, or remove that route':
    '{0} es de {1} desde el {2}. Cambie serviceName, environment o application, o elimine esa otra ruta',
  'no active controllers in DNSPolicy':
    'ningún controlador activo en la DNSPolicy',
  '{0} exists and does not belong to this route; it is left as it is. Rename it or the route':
    '{0} existe y no pertenece a esta ruta; se deja como está. Cambie el nombre de ese objeto o el de la ruta',
  'ServiceRoute is active': 'la ServiceRoute está activa',
  'the clusters hold different policies for namespace {0}: {1}':
    'los clústeres tienen políticas distintas para el namespace {0}: {1}',
  'the DNSPolicy of namespace {0} is RegionBound without a sourceRegion, so each of {1} points every zone at itself':
    'la DNSPolicy del namespace {0} es RegionBound sin sourceRegion, así que cada uno de estos clústeres hace que todas las zonas apunten a él: {1}',
  'Set sourceRegion to the region that answers for all.':
    'Ponga en sourceRegion la región que responde por todas.',
  'the DNSPolicy of namespace {0} is {1}, and no cluster is that, so nobody publishes its routes':
    'la DNSPolicy del namespace {0} es {1}, a lo que no corresponde ningún clúster, así que nadie publica sus rutas',
  'Bind it to a region that has a cluster: {0}.':
    'Vincúlela a una región que tenga un clúster: {0}.',
  'clusters {0} say they are the same region, {1}, so each publishes into its zone':
    'los clústeres {0} dicen ser la misma región, {1}, así que cada uno publica en su zona',
  'Bind the policies to one of them with sourceCluster, or give one cluster another region.':
    'Vincule las políticas a uno de ellos con sourceCluster, o dé otra región a uno de los clústeres.',
  'region {0} is adopted by {1} and served by {2} itself, so each publishes into its zone':
    'la región {0} está adoptada por {1} y atendida también por {2}, así que cada uno publica en su zona',
  'region {0} is adopted by {1}, so each publishes into its zone':
    'la región {0} está adoptada por {1}, así que cada uno publica en su zona',
  'Leave one cluster for the region: take it out of adoptsRegions of the others.':
    'Deje un solo clúster para la región: quítela de adoptsRegions en los demás.',
  '{0} is empty': '{0} está vacío',
  '{0} has the capital letter "{1}"; use lower case letters, digits and hyphens':
    '{0} contiene la mayúscula "{1}"; use minúsculas, dígitos y guiones',
  '{0} has a dot, which would add a level to the name; use lower case letters, digits and hyphens':
    '{0} contiene un punto, que añadiría un nivel al nombre; use minúsculas, dígitos y guiones',
  '{0} has a space; use lower case letters, digits and hyphens':
    '{0} contiene un espacio; use minúsculas, dígitos y guiones',
  '{0} has "{1}"; use lower case letters, digits and hyphens':
    '{0} contiene "{1}"; use minúsculas, dígitos y guiones',
  '{0} starts with a hyphen; it must start with a letter or digit':
    '{0} empieza con un guion; debe empezar con una letra o un dígito',
  '{0} ends with a hyphen; it must end with a letter or digit':
    '{0} termina con un guion; debe terminar con una letra o un dígito',
  '{0} has {1} characters; {2} are allowed':
    '{0} tiene {1} caracteres; se permiten {2}',
  '{0} has {1} characters; the name of an object may have {2}':
    '{0} tiene {1} caracteres; el nombre de un objeto puede tener {2}',
  '{0}, in its part "{1}"': 'en la parte "{1}": {0}',
  '{0} has {1} characters; it becomes a label value, which may have {2}':
    '{0} tiene {1} caracteres; pasa a ser el valor de una etiqueta, que puede tener {2}',
  '{0} cannot be a label value; use letters, digits, hyphens, underscores and dots, beginning and ending with a letter or digit':
    '{0} no puede ser el valor de una etiqueta; use letras, dígitos, guiones, guiones bajos y puntos, con una letra o un dígito al principio y al final',
  'the DNS label "{0}" has {1} characters, {2} more than DNS allows ({3}). Shorten {4}':
    'la etiqueta DNS "{0}" tiene {1} caracteres, {2} más de los que DNS permite ({3}). Acorte alguno de estos: {4}',
  'the ServiceRoute\'s name "{0}" has {1} characters; it becomes a label value, which may have {2}':
    'el nombre de la ServiceRoute, "{0}", tiene {1} caracteres; pasa a ser el valor de una etiqueta, que puede tener {2}',
  '{0} must be specified': '{0} debe indicarse',
  'the host name "{0}" has {1} characters; DNS allows {2}':
    'el nombre de host "{0}" tiene {1} caracteres; DNS permite {2}',
  'the DNS label "{0}" has {1} characters, {2} more than DNS allows ({3}). Shorten targetPostfix ({4}); cluster ({5}) and region ({6}) are the ClusterIdentity\'s':
    'la etiqueta DNS "{0}" tiene {1} caracteres, {2} más de los que DNS permite ({3}). Acorte targetPostfix ({4}); cluster ({5}) y region ({6}) vienen de la ClusterIdentity',
  '{0} is taken: ServiceRoute {1} holds it since {2}. Change serviceName, environment or application':
    '{0} está ocupado: ServiceRoute {1} lo tiene desde el {2}. Cambie serviceName, environment o application',
  '{0} already has a record in the zone of {1} that no ServiceRoute asks for':
    '{0} ya tiene en la zona de {1} un registro que ninguna ServiceRoute pide',
  '"{0}" has {1} characters; ExternalDNS\'s ownership record puts "{2}cname-" before it, which leaves {3}. Shorten serviceName, environment or application by {4}':
    '"{0}" tiene {1} caracteres; el registro de propiedad de ExternalDNS le antepone "{2}cname-", lo que deja {3}. Acorte serviceName, environment o application en {4}',
  'RegionBound needs the region that answers for all: {0}':
    'RegionBound necesita la región que responde por todas; regiones posibles: {0}',
  'RegionBound needs the region that answers for all, in sourceRegion':
    'RegionBound necesita, en sourceRegion, la región que responde por todas',
  'sourceRegion "{0}" has no cluster; the regions with one are {1}':
    'sourceRegion "{0}" no tiene clúster; regiones que lo tienen: {1}',
  'sourceRegion "{0}" has no ExternalDNS: the DNSConfiguration of {1} names no controller that would publish the route. Add one there, or choose another region':
    'sourceRegion "{0}" no tiene ExternalDNS: la DNSConfiguration de {1} no nombra ningún controlador que publique la ruta. Añada uno allí o elija otra región',
  'Gateway {0} does not exist in {1}; the route waits there until it does':
    'Gateway {0} no existe en {1}; la ruta espera allí hasta que exista',
  'Gateway {0} exists in no cluster; there are {1}':
    'Gateway {0} no existe en ningún clúster; los que hay: {1}',
  'Gateway {0} exists in no cluster': 'Gateway {0} no existe en ningún clúster',
  '{0} is private in {1}, where no probe of Traffic Manager arrives. Choose a public gateway, leave Traffic Manager out, or set always-serve to Enabled to be answered without probes':
    '{0} es privado en {1}, adonde no llega ningún sondeo de Traffic Manager. Elija una puerta de enlace pública, prescinda de Traffic Manager o ponga always-serve en Enabled para que se responda sin sondeos',
  '{0} is private in {1}, and MultiValue answers with addresses, of which Traffic Manager takes no private one. Choose a public gateway, or another routing-method':
    '{0} es privado en {1}, y MultiValue responde con direcciones, de las que Traffic Manager no acepta ninguna privada. Elija una puerta de enlace pública u otro routing-method',
  '{0} is private in {1}, so Traffic Manager answers with it without looking at its health (always-serve): what is down there goes on being answered until somebody switches it off':
    '{0} es privado en {1}, así que Traffic Manager responde con él sin mirar su salud (always-serve): lo que caiga allí se sigue dando como respuesta hasta que alguien lo desactive',
  'DNSPolicy {0}/{1} is in {2}, and only the oldest of a namespace counts. Where the folder that is written to declares {3}, this mode is written into it; where it does not, {4} would be a second one and is refused: change {5} where it is declared, or remove it there first':
    'DNSPolicy {0}/{1} está en {2}, y solo cuenta la más antigua de un namespace. Si la carpeta en la que se escribe declara {3}, este modo se escribe en ella; si no, {4} sería una segunda y se rechaza: cambie {5} donde está declarada, o elimínela antes de allí',
  'DNSPolicy {0} would be a second one: {1} holds {2}, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first':
    'DNSPolicy {0} sería una segunda: {1} ya tiene {2}, y solo cuenta la más antigua de un namespace. Cambie esa política donde está declarada, o elimínela antes de allí',
  'DNSPolicy {0} would be a second one: {1} hold {2}, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first':
    'DNSPolicy {0} sería una segunda: {1} ya tienen {2}, y solo cuenta la más antigua de un namespace. Cambie esa política donde está declarada, o elimínela antes de allí',
  'One DNSPolicy counts for the whole namespace {0}, which holds {1} too; this mode would apply to them as well':
    'Una sola DNSPolicy vale para todo el namespace {0}, que contiene también {1}; este modo valdría también allí',
};

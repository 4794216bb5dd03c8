/** Spanish: sentences of Traffic Manager, by the English ones. */
export const sentences: Record<string, string> = {
  'its type is {0}; only a LoadBalancer Service can be an endpoint':
    'su tipo es {0}; solo un Service de tipo LoadBalancer puede ser un punto de conexión',
  'there is no host name to make the profile for; set hostname, or the annotation of ExternalDNS of that name':
    'no hay nombre de host para el que crear el perfil; defina hostname, o la anotación de ExternalDNS de ese nombre',
  'resource-group is "{0}"; profiles may be in {1}':
    'resource-group es "{0}"; los perfiles pueden estar en {1}',
  "hostname {0} would lead to the profile and the profile back to it; give the object a host name of its own, or set endpoint-target to its load balancer's address":
    'hostname {0} llevaría al perfil y el perfil de vuelta a él; dé al objeto un nombre de host propio, o ponga en endpoint-target la dirección de su equilibrador de carga',
  'a profile has at most {0} endpoints; put some behind a nested profile':
    'un perfil tiene como máximo {0} puntos de conexión; ponga algunos detrás de un perfil anidado',
  'the profile routes by geography; set geo-mapping':
    'el perfil enruta por geografía; defina geo-mapping',
  "the profile routes by latency; set endpoint-location, or the region's azureLocation":
    'el perfil enruta por latencia; defina endpoint-location, o azureLocation de la región',
  '{0} has the endpoint name "{1}"; set another endpoint-name':
    '{0} tiene ya el nombre de punto de conexión "{1}"; ponga otro endpoint-name',
  "{0} has the target {1} already; give each region a host name of its own, or set endpoint-target to the load balancer's address":
    '{0} tiene ya el destino {1}; dé a cada región un nombre de host propio, o ponga en endpoint-target la dirección del equilibrador de carga',
  '{0} has priority {1}; each endpoint needs one of its own, set priority':
    '{0} tiene priority {1}; cada punto de conexión necesita la suya, defina priority',
  'its target {0} is {1} and that of {2} is {3}; a profile that is not MultiValue has one kind':
    'el destino {0} es {1}, mientras que para {2} es {3}; un perfil que no es MultiValue tiene una sola clase de destino',
  '{0} has geo-mapping {1}; a code leads to one endpoint':
    '{0} tiene geo-mapping {1}; un código lleva a un solo punto de conexión',
  '{0} has no subnets and takes all other askers; only one endpoint can, set subnets':
    '{0} no tiene subnets y recibe a todos los demás solicitantes; solo un punto de conexión puede hacerlo, defina subnets',
  '{0} has addresses of {1}; an address leads to one endpoint':
    '{0} tiene direcciones de {1}; una dirección lleva a un solo punto de conexión',
  'an IPv{0} address': 'una dirección IPv{0}',
  'a host name': 'un nombre de host',
  weight: 'peso',
  priority: 'prioridad',
  'endpoint status': 'estado del punto de conexión',
  'health checks enabled': 'comprobaciones de salud activadas',
  'always serve': 'servir siempre',
  'endpoint name "{0}" must have at most 260 letters, digits, hyphens, underscores and periods, beginning and ending with a letter or digit':
    'el nombre de punto de conexión "{0}" puede tener como máximo 260 letras, dígitos, guiones, guiones bajos y puntos, con una letra o un dígito al principio y al final',
  'endpoint type': 'tipo del punto de conexión',
  'endpoint target "{0}" must be a host name or an IP address, without protocol, port and path':
    'el destino "{0}" debe ser un nombre de host o una dirección IP, sin protocolo, puerto ni ruta de acceso',
  'endpoint target resource id "{0}" must be a resource id: /subscriptions/.../resourceGroups/.../providers/...':
    'el identificador de recurso del destino "{0}" debe tener la forma /subscriptions/.../resourceGroups/.../providers/...',
  'geo mapping must be codes like WORLD, GEO-EU, DE or US-CA, got "{0}"':
    'geo-mapping debe tener códigos como WORLD, GEO-EU, DE o US-CA; encontrado: "{0}"',
  'geo mapping': 'asignación geográfica',
  'subnets {0} share addresses; remove one':
    'las subredes {0} tienen direcciones en común; elimine una',
  subnets: 'subredes',
  'custom headers': 'encabezados personalizados',
  'endpoint custom headers': 'encabezados personalizados del punto de conexión',
  'min child endpoints': 'mínimo de puntos de conexión secundarios',
  'min child endpoints IPv4':
    'mínimo de puntos de conexión secundarios con IPv4',
  'min child endpoints IPv6':
    'mínimo de puntos de conexión secundarios con IPv6',
  'endpoint-type {0} needs endpoint-target-resource-id':
    'endpoint-type {0} necesita endpoint-target-resource-id',
  'the load balancer has no address yet; it is looked at again when it has one':
    'el equilibrador de carga todavía no tiene dirección; se volverá a mirar cuando tenga una',
  'the load balancer is private ({0}) and Traffic Manager cannot probe it; use a public one, set endpoint-target to what is public, or set always-serve to Enabled to be answered without probes':
    'el equilibrador de carga es privado ({0}) y Traffic Manager no puede sondearlo; use uno público, ponga en endpoint-target algo público, o ponga always-serve en Enabled para que se responda sin sondeos',
  'MultiValue answers with addresses and the load balancer has only the name {0}; set endpoint-target':
    'MultiValue responde con direcciones y el equilibrador de carga solo tiene el nombre {0}; defina endpoint-target',
  'Traffic Manager takes no private address as a target, and {0} is one; give the object a host name':
    'Traffic Manager no acepta una dirección privada como destino, y {0} lo es; dé al objeto un nombre de host',
  'the endpoint "{0}" of the profile, which stays,':
    'el punto de conexión "{0}" del perfil (que se conserva)',
  'host name "{0}" has a wildcard; a profile answers for one name':
    'el nombre de host "{0}" tiene un comodín; un perfil responde por un solo nombre',
  'host name "{0}" has {1} characters; DNS allows {2}':
    'el nombre de host "{0}" tiene {1} caracteres; DNS permite {2}',
  'host name "{0}" has the label "{1}"; a label has 1 to {2} letters, digits and hyphens, beginning and ending with a letter or digit':
    'el nombre de host "{0}" tiene la etiqueta "{1}"; una etiqueta tiene de 1 a {2} letras, dígitos y guiones, con una letra o un dígito al principio y al final',
  'profile name "{0}" has {1} characters; Azure allows {2}':
    'el nombre de perfil "{0}" tiene {1} caracteres; Azure permite {2}',
  'profile name "{0}" must have letters, digits, hyphens and periods, beginning and ending with a letter or digit':
    'el nombre de perfil "{0}" debe tener letras, dígitos, guiones y puntos, con una letra o un dígito al principio y al final',
  'the profile {0} has no room for one more: {1}; set another profile-name, and lead to it by a nested endpoint':
    'en el perfil {0} no cabe uno más: {1}; ponga otro profile-name y lleve hasta él con un punto de conexión anidado',
  '{0} endpoints need {1} tags of {2} characters; a profile has {3} for them':
    '{0} puntos de conexión necesitan {1} etiquetas de {2} caracteres; un perfil tiene {3} para ellos',
  'the profile name "{0}" is held by {1} ({2}); set another profile-name':
    'el nombre de perfil "{0}" es de {1} ({2}); ponga otro profile-name',
  'the profile {0} in {1} has {2}, which this version of Service Router does not know, and is left as it is; set another profile-name, or take that out of the profile':
    'el perfil {0} en {1} tiene {2}, que esta versión de Service Router no conoce, y se deja como está; ponga otro profile-name, o quite eso del perfil',
  'the profile {0} in {1} is owned by "{2}" and is left as it is; set another profile-name, or tag it {3} to hand it over':
    'el perfil {0} en {1} es de "{2}" y se deja como está; ponga otro profile-name, o póngale la etiqueta {3} para cederlo',
  'the profile {0} in {1} was not made by Service Router and is left as it is; set another profile-name, or tag it {2} to hand it over':
    'el perfil {0} en {1} no lo creó Service Router y se deja como está; ponga otro profile-name, o póngale la etiqueta {2} para cederlo',
  'annotation webhook/traffic-manager-resource-group is required when Traffic Manager is enabled':
    'la anotación webhook/traffic-manager-resource-group es obligatoria cuando Traffic Manager está activado',
  'resource group "{0}" must have at most 90 letters, digits, underscores, hyphens, periods and parentheses, and not end with a period':
    'el grupo de recursos "{0}" puede tener como máximo 90 letras, dígitos, guiones bajos, guiones, puntos y paréntesis, y no terminar en punto',
  'DNS TTL must be at least 30 seconds, got {0}':
    'el TTL de DNS debe ser de al menos 30 segundos; encontrado: {0}',
  'DNS TTL must be at most {0} seconds, got {1}':
    'el TTL de DNS debe ser de {0} segundos como máximo; encontrado: {1}',
  'routing method': 'método de enrutamiento',
  'monitor protocol': 'protocolo de los sondeos',
  'DNS TTL': 'TTL de DNS',
  'monitor port': 'puerto de los sondeos',
  'monitor path must begin with a slash, got "{0}"':
    'la ruta de acceso de los sondeos debe empezar con una barra; encontrado: "{0}"',
  'profile status': 'estado del perfil',
  'max return': 'máximo de respuestas',
  'probe interval must be 10 or 30 seconds, got {0}':
    'el intervalo de los sondeos debe ser de 10 o 30 segundos; encontrado: {0}',
  'probe interval': 'intervalo de los sondeos',
  'probe timeout': 'tiempo de espera de los sondeos',
  'tolerated failures': 'número de fallos tolerados',
  'expected status ranges': 'códigos de estado esperados',
  'monitor custom headers': 'encabezados personalizados de los sondeos',
  '{0} is "{1}" and {2} is "{3}"; remove one':
    '{0} es "{1}" y {2} es "{3}"; elimine uno',
  'invalid {0} value "{1}", must be {2}':
    'valor "{1}" no válido ({0}); se espera: {2}',
  '{0} must be between {1} and {2}, got {3}':
    '{0} debe estar entre {1} y {2}; encontrado: {3}',
  'invalid {0} "{1}", must be one of: {2}':
    'valor "{1}" no válido ({0}); posibles: {2}',
  'at most {0} {1}, got {2}': '{1}: como máximo {0}; encontrados: {2}',
  'webhook-traffic-manager-{0}: {1}': 'webhook-traffic-manager-{0}: {1}',
  'webhook-traffic-manager-{0} is "{1}": {2}':
    'webhook-traffic-manager-{0} es "{1}": {2}',
  'endpoint location is required for ExternalEndpoints':
    'endpoint-location es obligatorio para ExternalEndpoints',
  'endpoint location is required for NestedEndpoints with Performance routing':
    'endpoint-location es obligatorio para NestedEndpoints con enrutamiento Performance',
  'unknown endpoint location "{0}", must be an Azure region like westeurope or "West Europe"':
    'endpoint-location "{0}" desconocido; debe ser una región de Azure como westeurope o "West Europe"',
  'a TCP probe has no path; remove monitor-path "{0}" or use HTTP or HTTPS':
    'un sondeo TCP no tiene ruta de acceso; elimine monitor-path "{0}" o use HTTP o HTTPS',
  'a TCP probe has neither headers nor status codes; remove it or use HTTP or HTTPS':
    'un sondeo TCP no tiene encabezados ni códigos de estado; elimine esto o use HTTP o HTTPS',
  'geo mapping is required for Geographic routing: codes like WORLD, GEO-EU, DE or US-CA':
    'geo-mapping es obligatorio para el enrutamiento Geographic: códigos como WORLD, GEO-EU, DE o US-CA',
  'probe timeout must be between 5 and 9 with a probe interval of 10, got {0}':
    'probe-timeout debe estar entre 5 y 9 cuando probe-interval es 10; encontrado: {0}',
  'always-serve Disabled asks for probes and health-checks-enabled false for none; remove one':
    'always-serve Disabled pide sondeos y health-checks-enabled false pide que no los haya; elimine uno',
  'endpoint target is for ExternalEndpoints, and endpoint-type is {0}, which leads to endpoint-target-resource-id; remove endpoint-target or endpoint-type':
    'endpoint-target es para ExternalEndpoints, y endpoint-type es {0}, que lleva a endpoint-target-resource-id; elimine endpoint-target o endpoint-type',
  'endpoint target resource id is for AzureEndpoints and NestedEndpoints; set endpoint-type, or endpoint-target instead':
    'endpoint-target-resource-id es para AzureEndpoints y NestedEndpoints; defina endpoint-type, o en su lugar endpoint-target',
  text: 'texto',
  'a whole number': 'un número entero',
  'true or false': 'true o false',
  'codes divided by commas': 'códigos separados por comas',
  'networks (203.0.113.0/24) or ranges (203.0.113.4-203.0.113.9), divided by commas':
    'redes (203.0.113.0/24) o rangos (203.0.113.4-203.0.113.9), separados por comas',
  'status codes or ranges (200-299,301), divided by commas':
    'códigos de estado o rangos (200-299,301), separados por comas',
  'headers (name:value), divided by commas':
    'encabezados (name:value), separados por comas',
  '{0} leads to the profile {1} already; a name has one CNAME, set another hostname':
    '{0} lleva ya al perfil {1}; un nombre tiene un solo CNAME, ponga otro hostname',
  'its DNSEndpoint {0}/{1} is that of {2} already; set another hostname':
    'el DNSEndpoint {0}/{1} es ya el de {2}; ponga otro hostname',
  'every cluster that has an endpoint in the profile is only observed, so that none may publish the host':
    'todos los clústeres que tienen un punto de conexión en el perfil solo se observan, así que ninguno puede publicar el host',
  'the annotation {0} is no setting of Traffic Manager and nobody reads it; correct its spelling or remove it':
    'la anotación {0} no es un ajuste de Traffic Manager y nadie la lee; corrija cómo está escrita o elimínela',
  'the annotations {0} are no settings of Traffic Manager and nobody reads them; correct their spelling or remove them':
    'las anotaciones {0} no son ajustes de Traffic Manager y nadie las lee; corrija cómo están escritas o elimínelas',
  'the profile {0} stands in resource group {1}, where it stays and goes on being written; its objects say {2}. Set resource-group to {3}, or delete the profile to have it made again in {4}':
    'el perfil {0} está en el grupo de recursos {1}, donde se queda y se sigue escribiendo; sus objetos dicen {2}. Ponga resource-group en {3}, o elimine el perfil para que se cree de nuevo en {4}',
  'the tags of profile {0} that say whose its endpoints are were cut or changed, so nothing is removed from it; remove by hand the endpoints that nobody wants':
    'las etiquetas del perfil {0} que dicen de quién son sus puntos de conexión se han truncado o cambiado, así que no se elimina nada de él; elimine a mano los puntos de conexión que nadie quiere',
  'the profile {0} has {1}, which this version of Service Router does not know, and is left as it is; take that out of the profile, or update Service Router':
    'el perfil {0} tiene {1}, que esta versión de Service Router no conoce, y se deja como está; quite eso del perfil, o actualice Service Router',
};

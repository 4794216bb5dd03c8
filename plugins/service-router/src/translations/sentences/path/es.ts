/** Spanish: sentences of path, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} is declared in {1} and asks for {2}.':
    '{0} está declarada en {1} y pide {2}.',
  '{0} is declared in {1}.': '{0} está declarada en {1}.',
  'The DNSPolicy of {0} says {1}.': 'La DNSPolicy de {0} dice {1}.',
  'The DNSPolicy of {0} says {1}, so {2} publishes the name in every zone, and so in that of {3}.':
    'La DNSPolicy de {0} dice {1}, así que {2} publica el nombre en todas las zonas y, por tanto, en la de {3}.',
  'The DNSPolicy of {0} says {1}, so {2} publishes the name in the zone of its own region, {3}.':
    'La DNSPolicy de {0} dice {1}, así que {2} publica el nombre en la zona de su propia región, {3}.',
  'The DNSPolicy of {0} says {1}, and {2} has adopted {3}, so it publishes the name in the zone of that region as well.':
    'La DNSPolicy de {0} dice {1}, y {2} ha adoptado {3}, así que publica el nombre también en la zona de esa región.',
  'RegionBound, bound to {0}': 'RegionBound, vinculado a {0}',
  'Active, bound to {0}': 'Active, vinculado a {0}',
  'Nobody in {0} is asked for the name while nothing publishes it.':
    'Mientras nada publique el nombre, no se pregunta a nadie por él en {0}.',
  'at the route itself': 'en la ruta misma',
  'at the policy': 'en la política',
  'at the DNSEndpoint': 'en el DNSEndpoint',
  'at the record': 'en el registro',
  "at the gateway's name": 'en el nombre de la puerta de enlace',
  "at the gateway's address": 'en la dirección de la puerta de enlace',
  'at the Traffic Manager': 'en Traffic Manager',
  'at the answer': 'en la respuesta',
  'So {0} resolves to {1} in {2}.': 'Así pues, {0} lleva a {1} en {2}.',
  'So {0} should resolve to {1} in {2}, but nobody there is asked for it.':
    'Así pues, {0} debería llevar a {1} en {2}, pero allí no se pregunta a nadie por él.',
  'So {0} should resolve to {1} in {2}, but the resolver there cannot be asked, so whether it does is not known.':
    'Así pues, {0} debería llevar a {1} en {2}, pero no se puede preguntar al resolutor de allí, así que no se sabe si lo hace.',
  'So far the path ends {0}, and goes on by itself once that is there.':
    'Por ahora el camino termina {0}; seguirá por sí solo en cuanto ese eslabón esté.',
  'So the path breaks {0}.': 'Así pues, el camino se rompe {0}.',
  'So the path ends {0}.': 'Así pues, el camino termina {0}.',
  'No cluster holds a DNSEndpoint of {0} for this zone any more.':
    'Ningún clúster tiene ya un DNSEndpoint de {0} para esta zona.',
  'No cluster writes a DNSEndpoint of {0} for the zone of {1}.':
    'Ningún clúster escribe un DNSEndpoint de {0} para la zona de {1}.',
  'It is written as {0} in {1}, which says {2} → {3}.':
    'Está escrito en {1} como {0}, que dice {2} → {3}.',
  'Zone {0} of {1} still holds {2} → {3}, which nothing asks for here.':
    'La zona {0} de {1} contiene todavía {2} → {3}, que aquí nada pide.',
  'Zone {0} of {1} has not been read, so what it holds is not known.':
    'La zona {0} de {1} no se ha leído, así que no se sabe qué contiene.',
  'It is not known whether a record leads to a gateway.':
    'No se sabe si un registro lleva a un gateway.',
  'Zone {0} of {1} has not been read, so it is not known which address is behind the name.':
    'La zona {0} de {1} no se ha leído, así que no se sabe qué dirección hay detrás del nombre.',
  'No record leads here in zone {0} of {1}.':
    'En la zona {0} de {1} ningún registro lleva aquí.',
  'Zone {0} of {1} holds {2} → {3}.': 'La zona {0} de {1} contiene {2} → {3}.',
  'ExternalDNS {0} publishes it: zone {1} of {2} holds {3} → {4}, made of {5}.':
    'ExternalDNS {0} lo publica: la zona {1} de {2} contiene {3} → {4}, procedente de {5}.',
  'ExternalDNS {0} publishes it: zone {1} of {2} holds {3} → {4}.':
    'ExternalDNS {0} lo publica: la zona {1} de {2} contiene {3} → {4}.',
  'No record, so no gateway.': 'Sin registro no hay puerta de enlace.',
  'The record that stands points at {0} instead of {1}.':
    'El registro existente apunta a {0} en lugar de a {1}.',
  'The record points at {0}, {1}.': 'El registro apunta a {0}, {1}.',
  'The record points at {0}, which is the gateway of no cluster known here.':
    'El registro apunta a {0}, que no es la puerta de enlace de ningún clúster conocido aquí.',
  'It is to point at {0}, {1}.': 'El registro debe apuntar a {0}, {1}.',
  'It is to point at {0}.': 'El registro debe apuntar a {0}.',
  'the gateway of {0} in {1}': 'la puerta de enlace de {0} en {1}',
  'the gateway of {0}': 'la puerta de enlace de {0}',
  'No gateway, so no address.': 'Sin puerta de enlace no hay dirección.',
  'Zone {0} of {1} holds no address for {2} yet.':
    'La zona {0} de {1} no contiene todavía ninguna dirección para {2}.',
  'In the same zone, {0} has the address {1}.':
    'En la misma zona, {0} tiene la dirección {1}.',
  'In the same zone, {0} has the addresses {1}.':
    'En la misma zona, {0} tiene las direcciones {1}.',
  'endpoint {0}, {1}': 'punto de conexión {0}, {1}',
  'endpoint {0}': 'punto de conexión {0}',
  '{0} % of answers': '{0} % de las respuestas',
  'the name {0} cannot be had: {1}; set another profile-name':
    'el nombre {0} no se puede obtener: {1}; ponga otro profile-name',
  'is healthy': 'está sano',
  'is served whatever its health': 'se sirve sea cual sea su salud',
  'is served while the first probes run':
    'se sirve mientras se hacen los primeros sondeos',
  'is served, its health not being told':
    'se sirve, aunque no se conoce su salud',
  'is degraded, but served as a last resort, as all of them are':
    'está degradado, pero se sirve como último recurso, pues lo están todos',
  'is degraded and left out of answers':
    'está degradado y queda fuera de las respuestas',
  'is switched off': 'está desactivado',
  'is stopped': 'está detenido',
  'is inactive': 'está inactivo',
  'has too few healthy endpoints behind it':
    'tiene muy pocos puntos de conexión sanos detrás',
  'is not served, as the profile is switched off':
    'no se sirve, pues el perfil está desactivado',
  'See why its probes fail: the health check path, port and expected status of the profile, and what the gateway answers them.':
    'Averigüe por qué fallan sus sondeos: la ruta de acceso, el puerto y el estado esperado de la comprobación de salud del perfil, y qué les responde la puerta de enlace.',
  'See why the probes of every endpoint fail: the health check path, port and expected status of the profile.':
    'Averigüe por qué fallan los sondeos de todos los puntos de conexión: la ruta de acceso, el puerto y el estado esperado de la comprobación de salud del perfil.',
  'See why the probes of the endpoints behind it fail, or ask for fewer healthy ones (min-child-endpoints).':
    'Averigüe por qué fallan los sondeos de los puntos de conexión que hay detrás, o pida menos sanos (min-child-endpoints).',
  'Start the Azure resource that the endpoint leads to.':
    'Inicie el recurso de Azure al que lleva el punto de conexión.',
  'Enable the profile behind the endpoint.':
    'Active el perfil que hay detrás del punto de conexión.',
  'Enable the profile.': 'Active el perfil.',
  'Enable the endpoint.': 'Active el punto de conexión.',
  'Traffic Manager profile {0}, which is still to be made,':
    'El perfil de Traffic Manager {0}, que está por crear,',
  'Traffic Manager profile {0}': 'El perfil de Traffic Manager {0}',
  'its name': 'su nombre',
  '{0} answers {1}: its endpoint {2} leads to {3} by plan; the profiles have not been read yet.':
    '{0} responde a {1}: su punto de conexión {2} lleva a {3} según el plan; los perfiles no se han leído todavía.',
  '{0} answers {1}: its endpoint {2} leads to {3} and {4}, with {5}.':
    '{0} responde a {1}: su punto de conexión {2} lleva a {3} y {4}, con {5}.',
  '{0} answers {1}: its endpoint {2} leads to {3} and {4}.':
    '{0} responde a {1}: su punto de conexión {2} lleva a {3} y {4}.',
  'Changes cannot be read now: the database of Service Router fails. It is asked again by itself.':
    'Los cambios no se pueden leer ahora: la base de datos de Service Router falla. Se vuelve a intentar por sí solo.',
  'Changes cannot be read now: the database of Service Router fails ({0}). It is asked again by itself.':
    'Los cambios no se pueden leer ahora: la base de datos de Service Router falla ({0}). Se vuelve a intentar por sí solo.',
};

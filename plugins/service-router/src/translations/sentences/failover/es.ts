/** Spanish: sentences of failover, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} s for which resolvers may keep the record of before, its TTL.':
    '{0} s durante los que los resolutores pueden guardar el registro anterior (su TTL).',
  '{0} s until ExternalDNS looks again, unless its interval is another; {1} s for which resolvers may keep the record of before, its TTL.':
    '{0} s hasta que ExternalDNS vuelva a mirar, salvo que su intervalo sea otro; {1} s durante los que los resolutores pueden guardar el registro anterior (su TTL).',
  '{0} s for which resolvers may keep an answer of before, the TTL of the profile.':
    '{0} s durante los que los resolutores pueden guardar una respuesta anterior (el TTL del perfil).',
  'No name that is known leads to {0}, so no answer changes when {1}.':
    'Ningún nombre conocido lleva a {0}, así que no cambia ninguna respuesta si {1}.',
  'what is left': 'lo que queda',
  'When {0}, of the {1} names that lead there {2}.':
    'Si {0}, esto pasa con los {1} nombres que llevan allí: {2}.',
  'When {0}, the only name that leads there moves by itself.':
    'Si {0}, el único nombre que lleva allí cambia por sí solo.',
  'When {0}, the only name that leads there moves by itself within {1} s.':
    'Si {0}, el único nombre que lleva allí cambia por sí solo en un máximo de {1} s.',
  'When {0}, the only name that leads there needs 1 write to lead to {1}, and follows within {2} s of it.':
    'Si {0}, el único nombre que lleva allí necesita 1 escritura para llevar a {1}, y cambia en un máximo de {2} s tras ella.',
  'When {0}, the only name that leads there needs {1} writes to lead to {2}, and follows within {3} s of the last.':
    'Si {0}, el único nombre que lleva allí necesita {1} escrituras para llevar a {2}, y cambia en un máximo de {3} s tras la última.',
  'When {0}, the only name that leads there is left without an answer.':
    'Si {0}, el único nombre que lleva allí queda sin respuesta.',
  'When {0}, the only name that leads there cannot be followed: nothing is known of it.':
    'Si {0}, el único nombre que lleva allí no se puede seguir: no se sabe nada de él.',
  '1 is left without an answer': '1 queda sin respuesta',
  '{0} are left without an answer': '{0} quedan sin respuesta',
  'of {0} nothing is known': 'de {0} no se sabe nada',
  '1 moves by itself': '1 cambia por sí solo',
  '{0} move by themselves': '{0} cambian por sí solos',
  '1 moves by itself within {0} s':
    '1 cambia por sí solo en un máximo de {0} s',
  '{0} move by themselves within {1} s':
    '{0} cambian por sí solos en un máximo de {1} s',
  '1 needs 1 write to lead to {0}, and follows within {1} s of it':
    '1 necesita 1 escritura para llevar a {0}, y cambia en un máximo de {1} s tras ella',
  '1 needs {0} writes to lead to {1}, and follows within {2} s of the last':
    '1 necesita {0} escrituras para llevar a {1}, y cambia en un máximo de {2} s tras la última',
  '{0} need 1 write to lead to {1}, and follow within {2} s of it':
    '{0} necesitan 1 escritura para llevar a {1}, y cambian en un máximo de {2} s tras ella',
  '{0} need {1} writes to lead to {2}, and follow within {3} s of the last':
    '{0} necesitan {1} escrituras para llevar a {2}, y cambian en un máximo de {3} s tras la última',
  'It is answered with the address of a gateway of {0} already.':
    'Ya se responde con la dirección de una puerta de enlace de {0}.',
  'Its DNSPolicy is bound to {0}.': 'Su DNSPolicy se vincula a {0}.',
  'Its own record is led to {0}.': 'Su propio registro se lleva a {0}.',
  'It follows {0}, which is led to {1}.':
    'Sigue a {0}, con {1} como nuevo destino.',
  'It follows {0}, which is led to {1}; its DNSPolicy is bound to {2}.':
    'Sigue a {0}, con {1} como nuevo destino; su DNSPolicy se vincula a {2}.',
  'It follows {0}, which is led to {1}; its own record is led to {2}.':
    'Sigue a {0}, con {1} como nuevo destino; su propio registro se lleva a {2}.',
  'No region is left that it could be led to, so nothing answers until the region is back.':
    'No queda ninguna región a la que llevarlo, así que nada responde hasta que vuelva la región.',
  'Apply the route to a cluster of another region, with a Gateway that has an address.':
    'Aplique la ruta a un clúster de otra región, con un Gateway que tenga una dirección.',
  'Its route stands in no cluster of {0}, so nothing there takes the name.':
    'Su ruta no está en ningún clúster de {0}, así que nada atiende allí el nombre.',
  'Apply the ServiceRoute to {0}, or lead the traffic to a region that holds it.':
    'Aplique la ServiceRoute a {0}, o lleve el tráfico a una región que la tenga.',
  '{0} has no cluster; lead the traffic to a region that holds the route.':
    '{0} no tiene ningún clúster; lleve el tráfico a una región que tenga la ruta.',
  'In {0} its route makes {1} and not this one.':
    'En {0} su ruta da {1} y no este nombre.',
  'In {0} its route makes no name and not this one.':
    'En {0} su ruta no da ningún nombre, y por tanto tampoco este.',
  'Let the ClusterIdentity of {0} have the domain and the environmentLetter of the others.':
    'Dé a la ClusterIdentity de {0} los mismos domain y environmentLetter que a las demás.',
  '{0}, its gateway in {1}, has no address or takes no hosts, so nobody can be led there.':
    '{0}, su puerta de enlace en {1}, no tiene dirección o no atiende ningún host, así que no se puede llevar allí a nadie.',
  'See what the status of Gateway {0} in {1} says.':
    'Mire qué dice el status del Gateway {0} en {1}.',
  'In {0} its route is not ready: {1}': 'En {0} su ruta no está lista: {1}',
  'Mend the ServiceRoute in {0}, or lead the traffic to another region.':
    'Corrija la ServiceRoute en {0}, o lleve el tráfico a otra región.',
  '{0} was asked for, though it cannot be read now. Names that it serves: {1} of {2}.':
    'Se pidió {0}, aunque ahora no se puede leer. Nombres que sirve: {1} de {2}.',
  '{0} was asked for. Names that it serves: {1} of {2}.':
    'Se pidió {0}. Nombres que sirve: {1} de {2}.',
  '{0} was chosen, as no region that is left serves more, though it cannot be read now. Names that it serves: {1} of {2}.':
    'Se eligió {0}, porque ninguna región restante sirve más, aunque ahora no se puede leer. Nombres que sirve: {1} de {2}.',
  '{0} was chosen, as no region that is left serves more. Names that it serves: {1} of {2}.':
    'Se eligió {0}, porque ninguna región restante sirve más. Nombres que sirve: {1} de {2}.',
  '{0} has not been read yet, so which names lead there is not known.':
    '{0} aún no se ha leído, así que no se sabe qué nombres llevan allí.',
  'See why {0} cannot be read.': 'Averigüe por qué no se puede leer {0}.',
  '{0} cannot be read since {1}; its gateways and routes are told from what was known before.':
    '{0} no se puede leer desde el {1}; lo que se dice de sus puertas de enlace y rutas es lo que se sabía antes.',
  'Zone {0} of {1} has not been read yet: where its names lead is told from the plan.':
    'La zona {0} de {1} aún no se ha leído: adónde llevan sus nombres se indica según el plan.',
  'Zone {0} of {1} cannot be read since {2}: {3}. What stands there is told from before.':
    'La zona {0} de {1} no se puede leer desde el {2}: {3}. Lo que hay allí se indica según la última lectura.',
  'The records of the gateways belong to the ExternalDNS of {0}: while it runs, or once it runs again, it puts the old addresses back.':
    'Los registros de las puertas de enlace pertenecen al ExternalDNS de {0}: mientras funcione, o en cuanto vuelva a funcionar, repone las direcciones antiguas.',
  'Where the region still runs, stop its ExternalDNS before records are written; afterwards, bring the traffic back by letting it run again.':
    'Si la región sigue funcionando, detenga su ExternalDNS antes de que se escriban registros; después, recupere el tráfico dejándolo funcionar de nuevo.',
  'Traffic Manager has not been read yet, so what it answers then is not known.':
    'Traffic Manager aún no se ha leído, así que no se sabe qué responde entonces.',
  'Traffic Manager cannot be read since {0}: {1}. What it answers is told from before.':
    'Traffic Manager no se puede leer desde el {0}: {1}. Lo que responde se indica según la última lectura.',
  'No other region is configured that could take the traffic.':
    'No hay configurada ninguna otra región que pueda asumir el tráfico.',
  'Add a region with a cluster to serviceRouter.regions.':
    'Añada a serviceRouter.regions una región con un clúster.',
  '{0} serves none of the names: no gateway there has both an address and the routes.':
    '{0} no sirve ninguno de los nombres: ninguna puerta de enlace tiene allí a la vez una dirección y las rutas.',
  'Apply the ServiceRoutes to its clusters, with a Gateway whose load balancer has an address.':
    'Aplique las ServiceRoutes a sus clústeres, con un Gateway cuyo equilibrador de carga tenga una dirección.',
  '{0} in {1} cannot be read since {2}: {3}. Whether it would take the traffic is told from what was known before.':
    '{0} en {1} no se puede leer desde el {2}: {3}. Si podría asumir el tráfico se deduce de lo que se sabía antes.',
  'See that {0} runs before anything is led there.':
    'Asegúrese de que {0} funciona antes de llevar nada allí.',
  '{0} in {1} is only observed: nothing is written to it from here, and what its operator does is not known.':
    '{0} en {1} solo se observa: desde aquí no se escribe nada en él, y no se sabe qué hace su operador.',
  'Write DNSPolicies where {0} gets its manifests from.':
    'Escriba las DNSPolicies allí de donde {0} obtiene sus manifiestos.',
  'The load balancer of {0} has no address, so nothing can be led to it.':
    'El equilibrador de carga de {0} no tiene dirección, así que no se puede llevar nada a él.',
  'See the Service of type LoadBalancer with the label istio: {0} in {1}.':
    'Revise el Service de tipo LoadBalancer con la etiqueta istio: {0} en {1}.',
  'Traffic Manager finds 1 endpoint of {0} not well.':
    'Traffic Manager considera que 1 punto de conexión de {0} no está sano.',
  'Traffic Manager finds {0} endpoints of {1} not well.':
    'Traffic Manager considera que {0} puntos de conexión de {1} no están sanos.',
  'See why its probes fail before the traffic is led there.':
    'Averigüe por qué fallan sus sondeos antes de llevar allí el tráfico.',
};

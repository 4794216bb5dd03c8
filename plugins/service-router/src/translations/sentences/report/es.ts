/** Spanish: sentences of report, by the English ones. */
export const sentences: Record<string, string> = {
  'Nobody publishes into the zone of {0} for ServiceRoute {1}.':
    'Nadie publica en la zona de {0} para ServiceRoute {1}.',
  '{0} others': '{0} más',
  'Remove {0} as well; ExternalDNS then makes both anew.':
    'Quite también {0}; ExternalDNS crea entonces ambos de nuevo.',
  '{0} was changed from {1} to {2} in zone {3} of {4} between {5} and {6}, by hand or by another tool.':
    '{0} se cambió de {1} a {2} en la zona {3} de {4} entre el {5} y el {6}, a mano o con otra herramienta.',
  '{0} was changed from {1} in zone {2} of {3} between {4} and {5}, by hand or by another tool.':
    '{0}, antes {1}, se cambió en la zona {2} de {3} entre el {4} y el {5}, a mano o con otra herramienta.',
  '{0} → {1} was deleted in zone {2} of {3} between {4} and {5}, by hand or by another tool.':
    '{0} → {1} se eliminó en la zona {2} de {3} entre el {4} y el {5}, a mano o con otra herramienta.',
  'The ownership record of {0} was removed in zone {1} of {2} between {3} and {4}, by hand or by another tool.':
    'El registro de propiedad de {0} se quitó en la zona {1} de {2} entre el {3} y el {4}, a mano o con otra herramienta.',
  'At {0} it was as planned again.':
    'El {0} todo volvía a estar como se previó.',
  'ExternalDNS takes the record for a stranger now and changes it no more.':
    'ExternalDNS toma ahora el registro por ajeno y ya no lo cambia.',
  'ExternalDNS puts it right on its next interval.':
    'ExternalDNS lo corrige en su próxima pasada.',
  '{0} (TTL {1} s)': '{0} (TTL {1} s)',
  'Zone {0} of {1} holds {2} → {3} → {4}.':
    'La zona {0} de {1} contiene {2} → {3} → {4}.',
  'Zone {0} of {1} holds {2} → {3}, but no address for {4} yet.':
    'La zona {0} de {1} contiene {2} → {3}, pero todavía ninguna dirección para {4}.',
  'Zone {0} of {1} has never been read: {2}.':
    'La zona {0} de {1} no se ha leído nunca: {2}.',
  'Zone {0} of {1} has not been read yet: the cloud has too many requests, and is asked again.':
    'La zona {0} de {1} no se ha leído todavía: la nube tiene demasiadas solicitudes y se le volverá a preguntar.',
  'Zone {0} of {1} has not been read yet.':
    'La zona {0} de {1} no se ha leído todavía.',
  '{0} plans {1} to point at {2} in the zone of {3}.':
    'Según el plan de {0}, {1} apunta a {2} en la zona de {3}.',
  '{0} stands in {1}.': '{0} está en {1}.',
  '{0} in {1} says something else and has not been mended yet.':
    '{0} en {1} dice otra cosa y todavía no se ha corregido.',
  '{0} has not been written to {1} yet.':
    '{0} no se ha escrito todavía en {1}.',
  'No resolver is configured for {0} (serviceRouter.regions.{1}.resolver), so nobody asks for the name there.':
    'No hay ningún resolutor configurado para {0} (serviceRouter.regions.{1}.resolver), así que nadie pregunta allí por el nombre.',
  'Resolver {0} of {1} has not answered since {2}: {3}. Whether {4} is answered there is not known now.':
    'El resolutor {0} de {1} no responde desde {2}: {3}. Ahora no se sabe si {4} se responde allí.',
  'Check that resolver {0} of {1} runs and can be reached from here (serviceRouter.regions.{2}.resolver).':
    'Compruebe que el resolutor {0} de {1} funciona y es accesible desde aquí (serviceRouter.regions.{2}.resolver).',
  'Resolver {0} of {1} cannot be asked: {2}':
    'No se puede preguntar al resolutor {0} de {1}: {2}',
  'whether {0} answers is not known': 'no se sabe si {0} responde',
  'whether {0} answer is not known': 'no se sabe si {0} responden',
  'whether any region answers is not known':
    'no se sabe si alguna región responde',
  'Resolver {0} of {1} has not been asked for {2} yet.':
    'Al resolutor {0} de {1} no se le ha preguntado todavía por {2}.',
  'Resolver {0} of {1} answers without an address for {2}.':
    'El resolutor {0} de {1} responde sin dirección para {2}.',
  'Resolver {0} of {1} answers {2} for {3}.':
    'El resolutor {0} de {1} responde {2} para {3}.',
  'Resolver {0} of {1} answers {2} with {3}.':
    'El resolutor {0} de {1} responde a {2} con {3}.',
  'Resolver {0} of {1} still answers {2} with {3}; it may keep an answer for {4} s.':
    'El resolutor {0} de {1} responde todavía a {2} con {3}; puede conservar una respuesta durante {4} s.',
  'What the application repository declares is not accepted (delivery {0}): {1}':
    'Lo que declara el repositorio de aplicaciones no se acepta (entrega {0}): {1}',
  'Correct the manifest; what was applied before stays in force until then.':
    'Corrija el manifiesto; hasta entonces sigue en vigor lo que se aplicó antes.',
  '{0} also asks for {1}. This route was first and holds the name.':
    '{0} también pide {1}. Esta ruta fue la primera y tiene el nombre.',
  'Give the other route another name, or remove it.':
    'Dé otro nombre a la otra ruta, o elimínela.',
  'The clusters hold different policies for this namespace: {0}.':
    'Los clústeres tienen políticas distintas para este namespace: {0}.',
  'Apply the same DNSPolicy to every cluster.':
    'Aplique la misma DNSPolicy a todos los clústeres.',
  'The policy is RegionBound without a sourceRegion, so {0} would each write every zone.':
    'La política es RegionBound sin sourceRegion, así que cada clúster afectado escribiría en todas las zonas: {0}.',
  'Set sourceRegion in the DNSPolicy.': 'Indique sourceRegion en la DNSPolicy.',
  '{0} has no DNSPolicy': '{0} no tiene DNSPolicy',
  '{0} have no DNSPolicy': '{0} no tienen DNSPolicy',
  '{0} has {1}': '{0} tiene {1}',
  '{0} have {1}': '{0} tienen {1}',
  'ServiceRoute {0} of {1} has no endpoint in Traffic Manager profile {2}: {3}':
    'ServiceRoute {0} de {1} no tiene punto de conexión en el perfil de Traffic Manager {2}: {3}',
  'ServiceRoute {0} of {1} has no endpoint in Traffic Manager: {2}':
    'ServiceRoute {0} de {1} no tiene punto de conexión en Traffic Manager: {2}',
  'Zone {0} of {1} is read later: the cloud has too many requests. What is shown is what was last read.':
    'La zona {0} de {1} se lee más tarde: la nube tiene demasiadas solicitudes. Lo que se muestra es lo último que se leyó.',
  '{0} would each write {1} here, pointing at {2}.':
    '{0} escribirían aquí cada uno {1}, con destinos distintos: {2}.',
  'Bind the DNSPolicy to one region with sourceRegion (and to one cluster with sourceCluster), the same in every cluster.':
    'Vincule la DNSPolicy a una sola región con sourceRegion (y a un solo clúster con sourceCluster), igual en todos los clústeres.',
  '{0} is in conflict': 'en conflicto en {0}',
  '{0} are in conflict': 'en conflicto en {0}',
  'every region is in conflict': 'en conflicto en todas las regiones',
  '{0} is not accepted': 'rechazada en {0}',
  '{0} are not accepted': 'rechazada en {0}',
  'every region is not accepted': 'rechazada en todas las regiones',
  '{0} is waiting': 'en espera en {0}',
  '{0} are waiting': 'en espera en {0}',
  'every region is waiting': 'en espera en todas las regiones',
  '{0} is not served': '{0} está sin servicio',
  '{0} are not served': '{0} están sin servicio',
  'every region is not served': 'todas las regiones están sin servicio',
  '{0} is not visible now': '{0} no es visible ahora',
  '{0} are not visible now': '{0} no son visibles ahora',
  'every region is not visible now': 'ninguna región es visible ahora',
  '{0} is being removed': 'eliminándose en {0}',
  '{0} are being removed': 'eliminándose en {0}',
  'every region is being removed': 'eliminándose en todas las regiones',
  '{0} is removed': 'eliminada en {0}',
  '{0} are removed': 'eliminada en {0}',
  'every region is removed': 'eliminada en todas las regiones',
  '{0} is on the way': 'en camino en {0}',
  '{0} are on the way': 'en camino en {0}',
  'every region is on the way': 'en camino en todas las regiones',
  'what is declared now is not accepted':
    'lo que se declara ahora no se acepta',
  'another route asks for its name': 'otra ruta pide su nombre',
  'its policies differ between clusters':
    'sus políticas difieren entre clústeres',
  'its policy is bound to no region':
    'su política no está vinculada a ninguna región',
  'several ExternalDNS instances write its record':
    'varias instancias de ExternalDNS escriben su registro',
  'no ExternalDNS keeps its record': 'ningún ExternalDNS mantiene su registro',
  'Traffic Manager has no endpoint for it':
    'Traffic Manager no tiene un punto de conexión para ella',
  '{0} was changed by hand': 'cambiado a mano en {0}',
  '{0} were changed by hand': 'cambiado a mano en {0}',
  'every region was changed by hand': 'cambiado a mano en todas las regiones',
  '{0} is not healthy in Traffic Manager':
    'con mala salud en {0} según Traffic Manager',
  '{0} are not healthy in Traffic Manager':
    'con mala salud en {0} según Traffic Manager',
  'every region is not healthy in Traffic Manager':
    'con mala salud en todas las regiones según Traffic Manager',
  'whether {0} is healthy in Traffic Manager is not known':
    'no se sabe si {0} tiene buena salud según Traffic Manager',
  'whether {0} are healthy in Traffic Manager is not known':
    'no se sabe si {0} tienen buena salud según Traffic Manager',
  'whether any region is healthy in Traffic Manager is not known':
    'no se sabe si alguna región tiene buena salud según Traffic Manager',
  'Deleted; no record of it is left in {0} of {1} zones.':
    'Eliminada; no queda ningún registro de ella en {0} de {1} zonas.',
  'Deleted; its record is gone from {0} of {1} zones.':
    'Eliminada; su registro ha desaparecido de {0} de {1} zonas.',
  '{0}, bound to {1}': '{0}, vinculada a {1}',
  'Answering in {0} of {1} regions': 'Responde en {0} de {1} regiones',
  'Published in {0} of {1} regions': 'Publicada en {0} de {1} regiones',
  'Answering in {0} and published in {1} of {2} regions':
    'Responde en {0} y está publicada en {1} de {2} regiones',
  '{0}: {1}. Records that stand are kept.':
    '{0}: {1}. Los registros existentes se conservan.',
  'Traffic Manager cannot be read now, so whether the gateway that the name leads to is healthy is not known.':
    'Traffic Manager no se puede leer ahora, por lo que no se sabe si la puerta de enlace a la que lleva el nombre tiene buena salud.',
  'Check that the credential may read the profiles of Traffic Manager.':
    'Compruebe que las credenciales permiten leer los perfiles de Traffic Manager.',
  'Answers with {0}, the gateway of {1}.':
    'Responde con {0}, la puerta de enlace de {1}.',
  'Answers with {0}.': 'Responde con {0}.',
  '{0} cannot be read: {1}. What is shown for {2} is the last known state; nothing is deleted meanwhile.':
    '{0} no se puede leer: {1}. Lo que se muestra de {2} es el último estado conocido; mientras tanto no se elimina nada.',
  'Check that the API server of {0} runs and can be reached from here.':
    'Compruebe que el servidor de API de {0} funciona y es accesible desde aquí.',
  'Zone {0} of {1} cannot be read: {2}. What is shown for {3} is the last known state; nothing is deleted meanwhile.':
    'La zona {0} de {1} no se puede leer: {2}. Lo que se muestra de {3} es el último estado conocido; mientras tanto no se elimina nada.',
  'Check that the credential may list the record sets of zone {0} of {1}.':
    'Compruebe que las credenciales permiten listar los conjuntos de registros de la zona {0} de {1}.',
  'Zone {0} of {1} cannot be read: {2}':
    'La zona {0} de {1} no se puede leer: {2}',
  'Cluster {0} cannot be read: {1}': 'El clúster {0} no se puede leer: {1}',
  '{0} cannot be read: {1}': '{0} no se puede leer: {1}',
  'serviceRouter.clusters.{0}.region is "{1}", but the cluster\'s own ClusterIdentity says "{2}".':
    'serviceRouter.clusters.{0}.region es "{1}", pero la ClusterIdentity del propio clúster dice "{2}".',
  'Correct the one that is wrong; until then records follow the ClusterIdentity.':
    'Corrija el valor erróneo; hasta entonces los registros siguen a la ClusterIdentity.',
  'Add a DNSPolicy to the namespace of the route.':
    'Añada una DNSPolicy al namespace de la ruta.',
  'A platform admin has to apply a DNSConfiguration to the cluster.':
    'Un administrador de la plataforma tiene que aplicar una DNSConfiguration al clúster.',
  'A platform admin has to apply a ClusterIdentity to the cluster.':
    'Un administrador de la plataforma tiene que aplicar una ClusterIdentity al clúster.',
  'Name a Gateway that exists in that namespace (gatewayName, gatewayNamespace).':
    'Indique un Gateway que exista en ese namespace (gatewayName, gatewayNamespace).',
  "Add an ExternalDNS controller for this cluster's region to the DNSConfiguration.":
    'Añada a la DNSConfiguration un controlador de ExternalDNS para la región de este clúster.',
  'Rename the object that has the name, or this route.':
    'Renombre el objeto que tiene ese nombre, o esta ruta.',
  '{0} cannot be read: {1}. It has never been read, so what it holds is not known.':
    '{0} no se puede leer: {1}. No se ha leído nunca, así que no se sabe qué contiene.',
  'Zone {0} of {1} cannot be read: {2}. It has never been read, so what it holds is not known.':
    'La zona {0} de {1} no se puede leer: {2}. No se ha leído nunca, así que no se sabe qué contiene.',
  'The route was deleted; zone {0} of {1} has not been read, so it is not known whether {2} still stands there.':
    'La ruta se eliminó; la zona {0} de {1} no se ha leído, así que no se sabe si {2} sigue en ella.',
  '{0} has not been read yet, so what it holds is not known.':
    '{0} no se ha leído todavía, así que no se sabe qué contiene.',
  'Give this route another name by changing serviceName, environment or application.':
    'Dé otro nombre a esta ruta cambiando serviceName, environment o application.',
  '{0} cannot be read: {1}.': '{0} no se puede leer: {1}.',
  'Correct the manifest in the application repository.':
    'Corrija el manifiesto en el repositorio de aplicaciones.',
  'No cluster holds ServiceRoute {0}.':
    'Ningún clúster tiene ServiceRoute {0}.',
  'Check that the manifest is merged, that GitOps has applied it, and that the annotation names its namespace and name.':
    'Compruebe que el manifiesto está fusionado, que GitOps lo ha aplicado y que la anotación indica su namespace y su nombre.',
  'The route was deleted; {0} now belongs to {1}.':
    'La ruta se eliminó; {0} pertenece ahora a {1}.',
  'The route was deleted; {0} still stands in the zone of {1} and goes when ExternalDNS next runs.':
    'La ruta se eliminó; {0} está todavía en la zona de {1} y desaparece en la próxima pasada de ExternalDNS.',
  'The route was deleted and no record of it is left in the zone of {0}.':
    'La ruta se eliminó y no queda ningún registro de ella en la zona de {0}.',
  'The record that still stands points at {0}.':
    'El registro que queda apunta a {0}.',
  'The policy is bound to {0}, where no cluster is configured, so nobody publishes the name.':
    'La política está vinculada a {0}, donde no hay ningún clúster configurado, así que nadie publica el nombre.',
  'Set sourceRegion to a region that has a cluster: {0}.':
    'Ponga en sourceRegion una región que tenga un clúster: {0}.',
  'The policy is bound to {0}, which does not publish into the zone of {1}.':
    'La política está vinculada a {0}, desde donde no se publica en la zona de {1}.',
  'Use mode RegionBound, so that the bound region publishes into every zone.':
    'Use el modo RegionBound, para que la región vinculada publique en todas las zonas.',
  'No cluster publishes this route into the zone of {0}.':
    'Ningún clúster publica esta ruta en la zona de {0}.',
  'Apply the route to a cluster of {0}, let another cluster adopt the region (adoptsRegions), or bind the policy to one region.':
    'Aplique la ruta a un clúster de {0}, haga que otro clúster adopte la región (adoptsRegions) o vincule la política a una sola región.',
  'Zone {0} of {1} holds {2}, which no ExternalDNS owns, so that what is planned there is never written.':
    'La zona {0} de {1} contiene {2}; ningún ExternalDNS es su propietario, así que lo previsto allí no se escribe nunca.',
  'Remove those records from the zone, or name the routes otherwise.':
    'Quite esos registros de la zona, o dé otros nombres a las rutas.',
  'Zone {0} of {1} holds {2}, which several ExternalDNS instances take for their own and write in turn.':
    'La zona {0} de {1} contiene {2}; varias instancias de ExternalDNS se consideran propietarias y escriben por turnos.',
  "Let one of them publish each name, and remove the others' ownership records.":
    'Deje que una sola publique cada nombre, y quite los registros de propiedad de las demás.',
  'Zone {0} of {1} holds {2} as planned, but no ExternalDNS of the clusters owns that, so that it is neither changed nor removed with its route.':
    'La zona {0} de {1} contiene {2} como está previsto, pero no pertenece a ningún ExternalDNS de los clústeres, por lo que no se cambia ni se elimina con su ruta.',
  'Let the ownership records name the owner id (--txt-owner-id) of the ExternalDNS that publishes there, or remove the records, so that it writes them anew.':
    'Haga que los registros de propiedad indiquen el identificador (--txt-owner-id) del ExternalDNS que los publica, o quite los registros para que los escriba de nuevo.',
  'Zone {0} of {1} was changed by hand or with another tool: {2}.':
    'La zona {0} de {1} se cambió a mano o con otra herramienta: {2}.',
  'ExternalDNS puts right what it owns; find who else may write the zone.':
    'ExternalDNS corrige lo que le pertenece; averigüe quién más puede escribir en la zona.',
  'another route': 'otra ruta',
  'another object': 'otro objeto',
  'No ServiceRoute asks for it.': 'Ninguna ServiceRoute la pide.',
  'Name it as the gatewayName of a ServiceRoute, or leave it as it is.':
    'Indíquela como gatewayName de una ServiceRoute, o déjela como está.',
  'The cluster has no ClusterIdentity, so the name is not known.':
    'El clúster no tiene ClusterIdentity, así que no se conoce el nombre.',
  'Apply a ClusterIdentity with region, cluster, domain and environmentLetter.':
    'Aplique una ClusterIdentity con region, cluster, domain y environmentLetter.',
  'Its load balancer has no address yet.':
    'Su balanceador de carga aún no tiene dirección.',
  'See that the Service of its controller is of type LoadBalancer and gets an address.':
    'Compruebe que el Service de su controlador es de tipo LoadBalancer y recibe una dirección.',
  'The cluster has no DNSConfiguration, so its address is not published.':
    'El clúster no tiene DNSConfiguration, así que su dirección no se publica.',
  'Apply a DNSConfiguration that names the ExternalDNS instances.':
    'Aplique una DNSConfiguration que nombre las instancias de ExternalDNS.',
  'No cluster holds this ServiceRoute.':
    'Ningún clúster tiene esta ServiceRoute.',
  'No cluster that can be read holds this ServiceRoute.':
    'Ningún clúster que se pueda leer tiene esta ServiceRoute.',
};

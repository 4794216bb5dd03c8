/** French: sentences of report, by the English ones. */
export const sentences: Record<string, string> = {
  'Nobody publishes into the zone of {0} for ServiceRoute {1}.':
    'Personne ne publie dans la zone de {0} pour ServiceRoute {1}.',
  '{0} others': '{0} autres',
  'Remove {0} as well; ExternalDNS then makes both anew.':
    'Supprimez aussi {0} ; ExternalDNS recrée alors les deux.',
  '{0} was changed from {1} to {2} in zone {3} of {4} between {5} and {6}, by hand or by another tool.':
    '{0} est passé de {1} à {2} dans la zone {3} de {4} entre le {5} et le {6} ; la modification a été faite à la main ou par un autre outil.',
  '{0} was changed from {1} in zone {2} of {3} between {4} and {5}, by hand or by another tool.':
    '{0}, auparavant {1}, a été modifié dans la zone {2} de {3} entre le {4} et le {5}, à la main ou par un autre outil.',
  '{0} → {1} was deleted in zone {2} of {3} between {4} and {5}, by hand or by another tool.':
    '{0} → {1} a été supprimé de la zone {2} de {3} entre le {4} et le {5}, à la main ou par un autre outil.',
  'The ownership record of {0} was removed in zone {1} of {2} between {3} and {4}, by hand or by another tool.':
    "L'enregistrement de propriété de {0} a été retiré de la zone {1} de {2} entre le {3} et le {4}, à la main ou par un autre outil.",
  'At {0} it was as planned again.':
    'Le {0}, tout était de nouveau comme prévu.',
  'ExternalDNS takes the record for a stranger now and changes it no more.':
    "ExternalDNS prend maintenant l'enregistrement pour celui d'un autre et ne le modifie plus.",
  'ExternalDNS puts it right on its next interval.':
    'ExternalDNS le rétablit à son prochain passage.',
  '{0} (TTL {1} s)': '{0} (TTL {1} s)',
  'Zone {0} of {1} holds {2} → {3} → {4}.':
    'La zone {0} de {1} contient {2} → {3} → {4}.',
  'Zone {0} of {1} holds {2} → {3}, but no address for {4} yet.':
    "La zone {0} de {1} contient {2} → {3}, mais pas encore d'adresse pour {4}.",
  'Zone {0} of {1} has never been read: {2}.':
    "La zone {0} de {1} n'a encore jamais été lue : {2}.",
  'Zone {0} of {1} has not been read yet: the cloud has too many requests, and is asked again.':
    "La zone {0} de {1} n'a pas encore été lue : le cloud a trop de requêtes et sera interrogé de nouveau.",
  'Zone {0} of {1} has not been read yet.':
    "La zone {0} de {1} n'a pas encore été lue.",
  '{0} plans {1} to point at {2} in the zone of {3}.':
    'Selon le plan de {0}, {1} pointe vers {2} dans la zone de {3}.',
  '{0} stands in {1}.': '{0} se trouve dans {1}.',
  '{0} in {1} says something else and has not been mended yet.':
    "{0} dans {1} dit autre chose et n'a pas encore été corrigé.",
  '{0} has not been written to {1} yet.':
    "{0} n'a pas encore été écrit dans {1}.",
  'No resolver is configured for {0} (serviceRouter.regions.{1}.resolver), so nobody asks for the name there.':
    "Aucun résolveur n'est configuré pour {0} (serviceRouter.regions.{1}.resolver), donc personne n'y demande le nom.",
  'Resolver {0} of {1} has not answered since {2}: {3}. Whether {4} is answered there is not known now.':
    "Le résolveur {0} de {1} ne répond plus depuis {2} : {3}. On ne sait pas pour l'instant si {4} y reçoit une réponse.",
  'Check that resolver {0} of {1} runs and can be reached from here (serviceRouter.regions.{2}.resolver).':
    "Vérifiez que le résolveur {0} de {1} fonctionne et qu'il est joignable d'ici (serviceRouter.regions.{2}.resolver).",
  'Resolver {0} of {1} cannot be asked: {2}':
    'Le résolveur {0} de {1} ne peut pas être interrogé : {2}',
  'whether {0} answers is not known': 'on ne sait pas si {0} répond',
  'whether {0} answer is not known': 'on ne sait pas si {0} répondent',
  'whether any region answers is not known':
    'on ne sait pas si une des régions répond',
  'Resolver {0} of {1} has not been asked for {2} yet.':
    "Le résolveur {0} de {1} n'a pas encore été interrogé sur {2}.",
  'Resolver {0} of {1} answers without an address for {2}.':
    'Le résolveur {0} de {1} répond sans adresse pour {2}.',
  'Resolver {0} of {1} answers {2} for {3}.':
    'Le résolveur {0} de {1} répond {2} pour {3}.',
  'Resolver {0} of {1} answers {2} with {3}.':
    'Le résolveur {0} de {1} répond à {2} par {3}.',
  'Resolver {0} of {1} still answers {2} with {3}; it may keep an answer for {4} s.':
    'Le résolveur {0} de {1} répond encore à {2} par {3} ; il peut garder une réponse pendant {4} s.',
  'What the application repository declares is not accepted (delivery {0}): {1}':
    "Ce que déclare le dépôt d'applications n'est pas accepté (livraison {0}) : {1}",
  'Correct the manifest; what was applied before stays in force until then.':
    "Corrigez le manifeste ; ce qui était appliqué auparavant reste en vigueur d'ici là.",
  '{0} also asks for {1}. This route was first and holds the name.':
    '{0} demande aussi {1}. Cette route était la première et garde le nom.',
  'Give the other route another name, or remove it.':
    "Donnez un autre nom à l'autre route, ou supprimez-la.",
  'The clusters hold different policies for this namespace: {0}.':
    'Les clusters ont des politiques différentes pour ce namespace : {0}.',
  'Apply the same DNSPolicy to every cluster.':
    'Appliquez la même DNSPolicy à chaque cluster.',
  'The policy is RegionBound without a sourceRegion, so {0} would each write every zone.':
    'La politique est RegionBound sans sourceRegion, donc chaque cluster concerné écrirait dans toutes les zones : {0}.',
  'Set sourceRegion in the DNSPolicy.':
    'Indiquez sourceRegion dans la DNSPolicy.',
  '{0} has no DNSPolicy': "{0} n'a pas de DNSPolicy",
  '{0} have no DNSPolicy': "{0} n'ont pas de DNSPolicy",
  '{0} has {1}': '{0} a {1}',
  '{0} have {1}': '{0} ont {1}',
  'ServiceRoute {0} of {1} has no endpoint in Traffic Manager profile {2}: {3}':
    "ServiceRoute {0} de {1} n'a pas de point de terminaison dans le profil Traffic Manager {2} : {3}",
  'ServiceRoute {0} of {1} has no endpoint in Traffic Manager: {2}':
    "ServiceRoute {0} de {1} n'a pas de point de terminaison dans Traffic Manager : {2}",
  'Zone {0} of {1} is read later: the cloud has too many requests. What is shown is what was last read.':
    'La zone {0} de {1} sera lue plus tard : le cloud a trop de requêtes. Ce qui est montré est ce qui a été lu en dernier.',
  '{0} would each write {1} here, pointing at {2}.':
    '{0} écriraient ici chacun {1}, vers des cibles différentes : {2}.',
  'Bind the DNSPolicy to one region with sourceRegion (and to one cluster with sourceCluster), the same in every cluster.':
    'Liez la DNSPolicy à une seule région avec sourceRegion (et à un seul cluster avec sourceCluster), de la même façon dans chaque cluster.',
  '{0} is in conflict': 'en conflit en {0}',
  '{0} are in conflict': 'en conflit en {0}',
  'every region is in conflict': 'en conflit dans toutes les régions',
  '{0} is not accepted': 'refusée en {0}',
  '{0} are not accepted': 'refusée en {0}',
  'every region is not accepted': 'refusée dans toutes les régions',
  '{0} is waiting': 'en attente en {0}',
  '{0} are waiting': 'en attente en {0}',
  'every region is waiting': 'en attente dans toutes les régions',
  '{0} is not served': "{0} n'est pas desservie",
  '{0} are not served': '{0} ne sont pas desservies',
  'every region is not served': "aucune région n'est desservie",
  '{0} is not visible now': "{0} n'est pas visible pour l'instant",
  '{0} are not visible now': "{0} ne sont pas visibles pour l'instant",
  'every region is not visible now':
    "aucune région n'est visible pour l'instant",
  '{0} is being removed': 'en cours de suppression en {0}',
  '{0} are being removed': 'en cours de suppression en {0}',
  'every region is being removed':
    'en cours de suppression dans toutes les régions',
  '{0} is removed': 'supprimée en {0}',
  '{0} are removed': 'supprimée en {0}',
  'every region is removed': 'supprimée dans toutes les régions',
  '{0} is on the way': 'en cours de déploiement en {0}',
  '{0} are on the way': 'en cours de déploiement en {0}',
  'every region is on the way':
    'en cours de déploiement dans toutes les régions',
  'what is declared now is not accepted':
    "ce qui est déclaré maintenant n'est pas accepté",
  'another route asks for its name': 'une autre route demande son nom',
  'its policies differ between clusters':
    'ses politiques diffèrent entre les clusters',
  'its policy is bound to no region': "sa politique n'est liée à aucune région",
  'several ExternalDNS instances write its record':
    "plusieurs instances d'ExternalDNS écrivent son enregistrement",
  'no ExternalDNS keeps its record':
    "aucun ExternalDNS n'entretient son enregistrement",
  'Traffic Manager has no endpoint for it':
    "Traffic Manager n'a pas de point de terminaison pour elle",
  '{0} was changed by hand': 'modifié à la main en {0}',
  '{0} were changed by hand': 'modifié à la main en {0}',
  'every region was changed by hand':
    'modifié à la main dans toutes les régions',
  '{0} is not healthy in Traffic Manager':
    'en mauvaise santé en {0} selon Traffic Manager',
  '{0} are not healthy in Traffic Manager':
    'en mauvaise santé en {0} selon Traffic Manager',
  'every region is not healthy in Traffic Manager':
    'en mauvaise santé dans toutes les régions selon Traffic Manager',
  'whether {0} is healthy in Traffic Manager is not known':
    'on ne sait pas si {0} est en bonne santé selon Traffic Manager',
  'whether {0} are healthy in Traffic Manager is not known':
    'on ne sait pas si {0} sont en bonne santé selon Traffic Manager',
  'whether any region is healthy in Traffic Manager is not known':
    'on ne sait pas si une des régions est en bonne santé selon Traffic Manager',
  'Deleted; no record of it is left in {0} of {1} zones.':
    "Supprimée ; il n'en reste aucun enregistrement dans {0} des {1} zones.",
  'Deleted; its record is gone from {0} of {1} zones.':
    'Supprimée ; son enregistrement a disparu de {0} des {1} zones.',
  '{0}, bound to {1}': '{0}, liée à {1}',
  'Answering in {0} of {1} regions': 'Répond dans {0} des {1} régions',
  'Published in {0} of {1} regions': 'Publiée dans {0} des {1} régions',
  'Answering in {0} and published in {1} of {2} regions':
    'Répond dans {0} et est publiée dans {1} des {2} régions',
  '{0}: {1}. Records that stand are kept.':
    '{0} : {1}. Les enregistrements en place sont conservés.',
  'Traffic Manager cannot be read now, so whether the gateway that the name leads to is healthy is not known.':
    "Traffic Manager ne peut pas être lu pour l'instant : on ne sait donc pas si la passerelle à laquelle mène le nom est en bonne santé.",
  'Check that the credential may read the profiles of Traffic Manager.':
    'Vérifiez que les identifiants permettent de lire les profils de Traffic Manager.',
  'Answers with {0}, the gateway of {1}.':
    'Répond par {0}, la passerelle de {1}.',
  'Answers with {0}.': 'Répond par {0}.',
  '{0} cannot be read: {1}. What is shown for {2} is the last known state; nothing is deleted meanwhile.':
    "Impossible de lire {0} : {1}. Ce qui est montré pour {2} est le dernier état connu ; rien n'est supprimé entre-temps.",
  'Check that the API server of {0} runs and can be reached from here.':
    "Vérifiez que le serveur d'API de {0} fonctionne et est joignable d'ici.",
  'Zone {0} of {1} cannot be read: {2}. What is shown for {3} is the last known state; nothing is deleted meanwhile.':
    "La zone {0} de {1} ne peut pas être lue : {2}. Ce qui est montré pour {3} est le dernier état connu ; rien n'est supprimé entre-temps.",
  'Check that the credential may list the record sets of zone {0} of {1}.':
    "Vérifiez que les identifiants permettent de lister les jeux d'enregistrements de la zone {0} de {1}.",
  'Zone {0} of {1} cannot be read: {2}':
    'La zone {0} de {1} ne peut pas être lue : {2}',
  'Cluster {0} cannot be read: {1}': 'Le cluster {0} ne peut pas être lu : {1}',
  '{0} cannot be read: {1}': 'Impossible de lire {0} : {1}',
  'serviceRouter.clusters.{0}.region is "{1}", but the cluster\'s own ClusterIdentity says "{2}".':
    'serviceRouter.clusters.{0}.region vaut "{1}", mais la ClusterIdentity du cluster lui-même dit "{2}".',
  'Correct the one that is wrong; until then records follow the ClusterIdentity.':
    "Corrigez la valeur erronée ; d'ici là, les enregistrements suivent la ClusterIdentity.",
  'Add a DNSPolicy to the namespace of the route.':
    'Ajoutez une DNSPolicy au namespace de la route.',
  'A platform admin has to apply a DNSConfiguration to the cluster.':
    'Un administrateur de la plateforme doit appliquer une DNSConfiguration au cluster.',
  'A platform admin has to apply a ClusterIdentity to the cluster.':
    'Un administrateur de la plateforme doit appliquer une ClusterIdentity au cluster.',
  'Name a Gateway that exists in that namespace (gatewayName, gatewayNamespace).':
    'Indiquez une Gateway qui existe dans ce namespace (gatewayName, gatewayNamespace).',
  "Add an ExternalDNS controller for this cluster's region to the DNSConfiguration.":
    'Ajoutez à la DNSConfiguration un contrôleur ExternalDNS pour la région de ce cluster.',
  'Rename the object that has the name, or this route.':
    "Renommez l'objet qui porte ce nom, ou cette route.",
  '{0} cannot be read: {1}. It has never been read, so what it holds is not known.':
    "Impossible de lire {0} : {1}. Il n'a encore jamais été lu, donc on ne sait pas ce qui s'y trouve.",
  'Zone {0} of {1} cannot be read: {2}. It has never been read, so what it holds is not known.':
    "La zone {0} de {1} ne peut pas être lue : {2}. Elle n'a encore jamais été lue, donc on ne sait pas ce qu'elle contient.",
  'The route was deleted; zone {0} of {1} has not been read, so it is not known whether {2} still stands there.':
    "La route a été supprimée ; la zone {0} de {1} n'a pas été lue, donc on ne sait pas si {2} s'y trouve encore.",
  '{0} has not been read yet, so what it holds is not known.':
    "{0} n'a pas encore été lu, donc on ne sait pas ce qui s'y trouve.",
  'Give this route another name by changing serviceName, environment or application.':
    'Donnez un autre nom à cette route en modifiant serviceName, environment ou application.',
  '{0} cannot be read: {1}.': 'Impossible de lire {0} : {1}.',
  'Correct the manifest in the application repository.':
    "Corrigez le manifeste dans le dépôt d'applications.",
  'No cluster holds ServiceRoute {0}.': "Aucun cluster n'a ServiceRoute {0}.",
  'Check that the manifest is merged, that GitOps has applied it, and that the annotation names its namespace and name.':
    "Vérifiez que le manifeste est fusionné, que GitOps l'a appliqué et que l'annotation nomme son namespace et son nom.",
  'The route was deleted; {0} now belongs to {1}.':
    'La route a été supprimée ; {0} appartient maintenant à {1}.',
  'The route was deleted; {0} still stands in the zone of {1} and goes when ExternalDNS next runs.':
    "La route a été supprimée ; {0} est encore dans la zone de {1} et disparaît au prochain passage d'ExternalDNS.",
  'The route was deleted and no record of it is left in the zone of {0}.':
    "La route a été supprimée et il n'en reste aucun enregistrement dans la zone de {0}.",
  'The record that still stands points at {0}.':
    "L'enregistrement encore en place pointe vers {0}.",
  'The policy is bound to {0}, where no cluster is configured, so nobody publishes the name.':
    "La politique est liée à {0}, où aucun cluster n'est configuré, donc personne ne publie le nom.",
  'Set sourceRegion to a region that has a cluster: {0}.':
    'Indiquez dans sourceRegion une région qui a un cluster : {0}.',
  'The policy is bound to {0}, which does not publish into the zone of {1}.':
    "La politique est liée à {0}, d'où rien n'est publié dans la zone de {1}.",
  'Use mode RegionBound, so that the bound region publishes into every zone.':
    'Utilisez le mode RegionBound, pour que la région liée publie dans toutes les zones.',
  'No cluster publishes this route into the zone of {0}.':
    'Aucun cluster ne publie cette route dans la zone de {0}.',
  'Apply the route to a cluster of {0}, let another cluster adopt the region (adoptsRegions), or bind the policy to one region.':
    'Appliquez la route à un cluster de {0}, faites adopter la région par un autre cluster (adoptsRegions), ou liez la politique à une seule région.',
  'Zone {0} of {1} holds {2}, which no ExternalDNS owns, so that what is planned there is never written.':
    "La zone {0} de {1} contient {2} ; aucun ExternalDNS n'en est propriétaire, donc ce qui est prévu là n'est jamais écrit.",
  'Remove those records from the zone, or name the routes otherwise.':
    "Supprimez ces enregistrements de la zone, ou donnez d'autres noms aux routes.",
  'Zone {0} of {1} holds {2}, which several ExternalDNS instances take for their own and write in turn.':
    "La zone {0} de {1} contient {2}, dont plusieurs instances d'ExternalDNS se croient propriétaires et qu'elles écrivent tour à tour.",
  "Let one of them publish each name, and remove the others' ownership records.":
    "Laissez une seule d'entre elles publier chaque nom, et supprimez les enregistrements de propriété des autres.",
  'Zone {0} of {1} holds {2} as planned, but no ExternalDNS of the clusters owns that, so that it is neither changed nor removed with its route.':
    "La zone {0} de {1} contient {2} comme prévu, mais aucun ExternalDNS des clusters n'en est propriétaire : rien n'est modifié ni supprimé avec sa route.",
  'Let the ownership records name the owner id (--txt-owner-id) of the ExternalDNS that publishes there, or remove the records, so that it writes them anew.':
    "Faites indiquer par les enregistrements de propriété l'identifiant (--txt-owner-id) de l'ExternalDNS qui les publie, ou supprimez les enregistrements pour qu'il les récrive.",
  'Zone {0} of {1} was changed by hand or with another tool: {2}.':
    'La zone {0} de {1} a été modifiée à la main ou par un autre outil : {2}.',
  'ExternalDNS puts right what it owns; find who else may write the zone.':
    "ExternalDNS rétablit ce qui lui appartient ; cherchez qui d'autre peut écrire dans la zone.",
  '{0}: {1}': '{0} : {1}',
  'another route': 'une autre route',
  'another object': 'un autre objet',
  'No ServiceRoute asks for it.': 'Aucune ServiceRoute ne la demande.',
  'Name it as the gatewayName of a ServiceRoute, or leave it as it is.':
    "Indiquez-la comme gatewayName d'une ServiceRoute, ou laissez-la telle quelle.",
  'The cluster has no ClusterIdentity, so the name is not known.':
    "Le cluster n'a pas de ClusterIdentity, le nom n'est donc pas connu.",
  'Apply a ClusterIdentity with region, cluster, domain and environmentLetter.':
    'Appliquez une ClusterIdentity avec region, cluster, domain et environmentLetter.',
  'Its load balancer has no address yet.':
    "Son équilibreur de charge n'a pas encore d'adresse.",
  'See that the Service of its controller is of type LoadBalancer and gets an address.':
    'Veillez à ce que le Service de son contrôleur soit de type LoadBalancer et reçoive une adresse.',
  'The cluster has no DNSConfiguration, so its address is not published.':
    "Le cluster n'a pas de DNSConfiguration, son adresse n'est donc pas publiée.",
  'Apply a DNSConfiguration that names the ExternalDNS instances.':
    "Appliquez une DNSConfiguration qui nomme les instances d'ExternalDNS.",
  'No cluster holds this ServiceRoute.':
    'Aucun cluster ne détient cette ServiceRoute.',
  'No cluster that can be read holds this ServiceRoute.':
    'Aucun cluster lisible ne détient cette ServiceRoute.',
};

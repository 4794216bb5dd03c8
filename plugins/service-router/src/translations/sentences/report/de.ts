/** German: sentences of report, by the English ones. */
export const sentences: Record<string, string> = {
  'Nobody publishes into the zone of {0} for ServiceRoute {1}.':
    'Niemand veröffentlicht in der Zone von {0} für ServiceRoute {1}.',
  '{0} others': '{0} weitere',
  'Remove {0} as well; ExternalDNS then makes both anew.':
    'Entfernen Sie auch {0}; ExternalDNS legt dann beide neu an.',
  '{0} was changed from {1} to {2} in zone {3} of {4} between {5} and {6}, by hand or by another tool.':
    '{0} wurde in Zone {3} von {4} zwischen {5} und {6} von {1} auf {2} geändert, von Hand oder mit einem anderen Werkzeug.',
  '{0} was changed from {1} in zone {2} of {3} between {4} and {5}, by hand or by another tool.':
    '{0} (zuvor {1}) wurde in Zone {2} von {3} zwischen {4} und {5} geändert, von Hand oder mit einem anderen Werkzeug.',
  '{0} → {1} was deleted in zone {2} of {3} between {4} and {5}, by hand or by another tool.':
    '{0} → {1} wurde in Zone {2} von {3} zwischen {4} und {5} gelöscht, von Hand oder mit einem anderen Werkzeug.',
  'The ownership record of {0} was removed in zone {1} of {2} between {3} and {4}, by hand or by another tool.':
    'Der Besitzeintrag von {0} wurde in Zone {1} von {2} zwischen {3} und {4} entfernt, von Hand oder mit einem anderen Werkzeug.',
  'At {0} it was as planned again.': 'Um {0} war es wieder wie geplant.',
  'ExternalDNS takes the record for a stranger now and changes it no more.':
    'ExternalDNS hält den Eintrag jetzt für fremd und ändert ihn nicht mehr.',
  'ExternalDNS puts it right on its next interval.':
    'ExternalDNS berichtigt das im nächsten Durchlauf.',
  '{0} (TTL {1} s)': '{0} (TTL {1} s)',
  'Zone {0} of {1} holds {2} → {3} → {4}.':
    'Zone {0} von {1} enthält {2} → {3} → {4}.',
  'Zone {0} of {1} holds {2} → {3}, but no address for {4} yet.':
    'Zone {0} von {1} enthält {2} → {3}, aber noch keine Adresse für {4}.',
  'Zone {0} of {1} has never been read: {2}.':
    'Zone {0} von {1} wurde noch nie gelesen: {2}.',
  'Zone {0} of {1} has not been read yet: the cloud has too many requests, and is asked again.':
    'Zone {0} von {1} wurde noch nicht gelesen: Die Cloud hat zu viele Anfragen und wird später wieder gefragt.',
  'Zone {0} of {1} has not been read yet.':
    'Zone {0} von {1} wurde noch nicht gelesen.',
  '{0} plans {1} to point at {2} in the zone of {3}.':
    'Nach dem Plan von {0} zeigt {1} in der Zone von {3} auf {2}.',
  '{0} stands in {1}.': '{0} steht in {1}.',
  '{0} in {1} says something else and has not been mended yet.':
    '{0} in {1} hat einen anderen Inhalt und wurde noch nicht berichtigt.',
  '{0} has not been written to {1} yet.':
    '{0} wurde noch nicht in {1} geschrieben.',
  'No resolver is configured for {0} (serviceRouter.regions.{1}.resolver), so nobody asks for the name there.':
    'Für {0} ist kein Resolver konfiguriert (serviceRouter.regions.{1}.resolver), also fragt dort niemand nach dem Namen.',
  'Resolver {0} of {1} has not answered since {2}: {3}. Whether {4} is answered there is not known now.':
    'Resolver {0} von {1} antwortet seit {2} nicht: {3}. Ob {4} dort beantwortet wird, ist gerade nicht bekannt.',
  'Check that resolver {0} of {1} runs and can be reached from here (serviceRouter.regions.{2}.resolver).':
    'Prüfen Sie, ob Resolver {0} von {1} läuft und von hier erreichbar ist (serviceRouter.regions.{2}.resolver).',
  'Resolver {0} of {1} cannot be asked: {2}':
    'Resolver {0} von {1} kann nicht gefragt werden: {2}',
  'whether {0} answers is not known': 'ob {0} antwortet, ist nicht bekannt',
  'whether {0} answer is not known': 'ob {0} antworten, ist nicht bekannt',
  'whether any region answers is not known':
    'ob eine der Regionen antwortet, ist nicht bekannt',
  'Resolver {0} of {1} has not been asked for {2} yet.':
    'Resolver {0} von {1} wurde noch nicht nach {2} gefragt.',
  'Resolver {0} of {1} answers without an address for {2}.':
    'Resolver {0} von {1} antwortet ohne Adresse für {2}.',
  'Resolver {0} of {1} answers {2} for {3}.':
    'Resolver {0} von {1} antwortet auf {3} mit {2}.',
  'Resolver {0} of {1} answers {2} with {3}.':
    'Resolver {0} von {1} antwortet auf {2} mit {3}.',
  'Resolver {0} of {1} still answers {2} with {3}; it may keep an answer for {4} s.':
    'Resolver {0} von {1} antwortet auf {2} noch mit {3}; er darf eine Antwort {4} s lang behalten.',
  'What the application repository declares is not accepted (delivery {0}): {1}':
    'Was das Anwendungs-Repository deklariert, wird nicht angenommen (Lieferung {0}): {1}',
  'Correct the manifest; what was applied before stays in force until then.':
    'Korrigieren Sie das Manifest; bis dahin gilt weiter, was zuvor angewendet wurde.',
  '{0} also asks for {1}. This route was first and holds the name.':
    '{0} verlangt ebenfalls {1}. Diese Route war zuerst da und behält den Namen.',
  'Give the other route another name, or remove it.':
    'Geben Sie der anderen Route einen anderen Namen, oder entfernen Sie sie.',
  'The clusters hold different policies for this namespace: {0}.':
    'Die Cluster haben verschiedene Policys für diesen Namespace: {0}.',
  'Apply the same DNSPolicy to every cluster.':
    'Wenden Sie in jedem Cluster dieselbe DNSPolicy an.',
  'The policy is RegionBound without a sourceRegion, so {0} would each write every zone.':
    'Die Policy ist RegionBound ohne sourceRegion; damit würde jeder dieser Cluster in jede Zone schreiben: {0}.',
  'Set sourceRegion in the DNSPolicy.':
    'Setzen Sie sourceRegion in der DNSPolicy.',
  '{0} has no DNSPolicy': '{0} hat keine DNSPolicy',
  '{0} have no DNSPolicy': '{0} haben keine DNSPolicy',
  '{0} has {1}': '{0} hat {1}',
  '{0} have {1}': '{0} haben {1}',
  'ServiceRoute {0} of {1} has no endpoint in Traffic Manager profile {2}: {3}':
    'ServiceRoute {0} von {1} hat keinen Endpunkt im Traffic-Manager-Profil {2}: {3}',
  'ServiceRoute {0} of {1} has no endpoint in Traffic Manager: {2}':
    'ServiceRoute {0} von {1} hat keinen Endpunkt in Traffic Manager: {2}',
  'Zone {0} of {1} is read later: the cloud has too many requests. What is shown is what was last read.':
    'Zone {0} von {1} wird später gelesen: Die Cloud hat zu viele Anfragen. Was hier steht, ist der zuletzt gelesene Stand.',
  '{0} would each write {1} here, pointing at {2}.':
    '{0} würden hier jeweils {1} schreiben, mit verschiedenen Zielen: {2}.',
  'Bind the DNSPolicy to one region with sourceRegion (and to one cluster with sourceCluster), the same in every cluster.':
    'Binden Sie die DNSPolicy mit sourceRegion an eine Region (und mit sourceCluster an einen Cluster), und zwar in jedem Cluster gleich.',
  '{0} is in conflict': 'in {0} im Konflikt',
  '{0} are in conflict': 'in {0} im Konflikt',
  'every region is in conflict': 'in allen Regionen im Konflikt',
  '{0} is not accepted': 'in {0} abgelehnt',
  '{0} are not accepted': 'in {0} abgelehnt',
  'every region is not accepted': 'in allen Regionen abgelehnt',
  '{0} is waiting': 'wartet in {0}',
  '{0} are waiting': 'wartet in {0}',
  'every region is waiting': 'wartet in allen Regionen',
  '{0} is not served': '{0} wird nicht bedient',
  '{0} are not served': '{0} werden nicht bedient',
  'every region is not served': 'keine Region wird bedient',
  '{0} is not visible now': '{0} ist gerade nicht sichtbar',
  '{0} are not visible now': '{0} sind gerade nicht sichtbar',
  'every region is not visible now': 'gerade ist keine Region sichtbar',
  '{0} is being removed': 'wird in {0} entfernt',
  '{0} are being removed': 'wird in {0} entfernt',
  'every region is being removed': 'wird in allen Regionen entfernt',
  '{0} is removed': 'in {0} entfernt',
  '{0} are removed': 'in {0} entfernt',
  'every region is removed': 'in allen Regionen entfernt',
  '{0} is on the way': 'in {0} unterwegs',
  '{0} are on the way': 'in {0} unterwegs',
  'every region is on the way': 'in allen Regionen unterwegs',
  'what is declared now is not accepted':
    'was jetzt deklariert ist, wird nicht angenommen',
  'another route asks for its name': 'eine andere Route verlangt ihren Namen',
  'its policies differ between clusters':
    'ihre Policys unterscheiden sich zwischen den Clustern',
  'its policy is bound to no region':
    'ihre Policy ist an keine Region gebunden',
  'several ExternalDNS instances write its record':
    'mehrere ExternalDNS-Instanzen schreiben ihren Eintrag',
  'no ExternalDNS keeps its record': 'kein ExternalDNS pflegt ihren Eintrag',
  'Traffic Manager has no endpoint for it':
    'Traffic Manager hat keinen Endpunkt für sie',
  '{0} was changed by hand': 'in {0} von Hand geändert',
  '{0} were changed by hand': 'in {0} von Hand geändert',
  'every region was changed by hand': 'in allen Regionen von Hand geändert',
  '{0} is not healthy in Traffic Manager':
    'in {0} laut Traffic Manager nicht gesund',
  '{0} are not healthy in Traffic Manager':
    'in {0} laut Traffic Manager nicht gesund',
  'every region is not healthy in Traffic Manager':
    'in allen Regionen laut Traffic Manager nicht gesund',
  'whether {0} is healthy in Traffic Manager is not known':
    'ob {0} laut Traffic Manager gesund ist, ist nicht bekannt',
  'whether {0} are healthy in Traffic Manager is not known':
    'ob {0} laut Traffic Manager gesund sind, ist nicht bekannt',
  'whether any region is healthy in Traffic Manager is not known':
    'ob eine der Regionen laut Traffic Manager gesund ist, ist nicht bekannt',
  'Deleted; no record of it is left in {0} of {1} zones.':
    'Gelöscht; in {0} von {1} Zonen ist kein Eintrag davon übrig.',
  'Deleted; its record is gone from {0} of {1} zones.':
    'Gelöscht; der Eintrag ist aus {0} von {1} Zonen verschwunden.',
  '{0}, bound to {1}': '{0}, gebunden an {1}',
  'Answering in {0} of {1} regions': 'Antwortet in {0} von {1} Regionen',
  'Published in {0} of {1} regions': 'Veröffentlicht in {0} von {1} Regionen',
  'Answering in {0} and published in {1} of {2} regions':
    'Antwortet in {0} und ist in {1} von {2} Regionen veröffentlicht',
  '{0}: {1}. Records that stand are kept.':
    '{0}: {1}. Vorhandene Einträge bleiben bestehen.',
  'Traffic Manager cannot be read now, so whether the gateway that the name leads to is healthy is not known.':
    'Traffic Manager kann gerade nicht gelesen werden. Daher ist nicht bekannt, ob das Gateway, zu dem der Name führt, gesund ist.',
  'Check that the credential may read the profiles of Traffic Manager.':
    'Prüfen Sie, ob die Zugangsdaten erlauben, die Profile von Traffic Manager zu lesen.',
  'Answers with {0}, the gateway of {1}.':
    'Antwortet mit {0}, dem Gateway von {1}.',
  'Answers with {0}.': 'Antwortet mit {0}.',
  '{0} cannot be read: {1}. What is shown for {2} is the last known state; nothing is deleted meanwhile.':
    '{0} kann nicht gelesen werden: {1}. Was für {2} gezeigt wird, ist der letzte bekannte Stand; solange wird nichts gelöscht.',
  'Check that the API server of {0} runs and can be reached from here.':
    'Prüfen Sie, ob der API-Server von {0} läuft und von hier erreichbar ist.',
  'Zone {0} of {1} cannot be read: {2}. What is shown for {3} is the last known state; nothing is deleted meanwhile.':
    'Zone {0} von {1} kann nicht gelesen werden: {2}. Was für {3} gezeigt wird, ist der letzte bekannte Stand; solange wird nichts gelöscht.',
  'Check that the credential may list the record sets of zone {0} of {1}.':
    'Prüfen Sie, ob die Zugangsdaten erlauben, die Datensatzgruppen der Zone {0} von {1} aufzulisten.',
  'Zone {0} of {1} cannot be read: {2}':
    'Zone {0} von {1} kann nicht gelesen werden: {2}',
  'Cluster {0} cannot be read: {1}':
    'Cluster {0} kann nicht gelesen werden: {1}',
  '{0} cannot be read: {1}': '{0} kann nicht gelesen werden: {1}',
  'serviceRouter.clusters.{0}.region is "{1}", but the cluster\'s own ClusterIdentity says "{2}".':
    'serviceRouter.clusters.{0}.region ist "{1}", aber die ClusterIdentity des Clusters selbst nennt "{2}".',
  'Correct the one that is wrong; until then records follow the ClusterIdentity.':
    'Korrigieren Sie, was falsch ist; bis dahin folgen die Einträge der ClusterIdentity.',
  'Add a DNSPolicy to the namespace of the route.':
    'Ergänzen Sie eine DNSPolicy im Namespace der Route.',
  'A platform admin has to apply a DNSConfiguration to the cluster.':
    'Ein Plattform-Admin muss eine DNSConfiguration im Cluster anwenden.',
  'A platform admin has to apply a ClusterIdentity to the cluster.':
    'Ein Plattform-Admin muss eine ClusterIdentity im Cluster anwenden.',
  'Name a Gateway that exists in that namespace (gatewayName, gatewayNamespace).':
    'Geben Sie ein Gateway an, das es in diesem Namespace gibt (gatewayName, gatewayNamespace).',
  "Add an ExternalDNS controller for this cluster's region to the DNSConfiguration.":
    'Ergänzen Sie in der DNSConfiguration einen ExternalDNS-Controller für die Region dieses Clusters.',
  'Rename the object that has the name, or this route.':
    'Benennen Sie das Objekt um, das den Namen hat, oder diese Route.',
  '{0} cannot be read: {1}. It has never been read, so what it holds is not known.':
    '{0} kann nicht gelesen werden: {1}. Bisher gelang das noch nie, also ist nicht bekannt, was dort steht.',
  'Zone {0} of {1} cannot be read: {2}. It has never been read, so what it holds is not known.':
    'Zone {0} von {1} kann nicht gelesen werden: {2}. Sie wurde noch nie gelesen, also ist nicht bekannt, was sie enthält.',
  'The route was deleted; zone {0} of {1} has not been read, so it is not known whether {2} still stands there.':
    'Die Route wurde gelöscht; Zone {0} von {1} wurde nicht gelesen, also ist nicht bekannt, ob {2} dort noch steht.',
  '{0} has not been read yet, so what it holds is not known.':
    '{0} wurde noch nicht gelesen, also ist nicht bekannt, was dort steht.',
  'Give this route another name by changing serviceName, environment or application.':
    'Geben Sie dieser Route einen anderen Namen, indem Sie serviceName, environment oder application ändern.',
  '{0} cannot be read: {1}.': '{0} kann nicht gelesen werden: {1}.',
  'Correct the manifest in the application repository.':
    'Korrigieren Sie das Manifest im Anwendungs-Repository.',
  'No cluster holds ServiceRoute {0}.': 'Kein Cluster hat ServiceRoute {0}.',
  'Check that the manifest is merged, that GitOps has applied it, and that the annotation names its namespace and name.':
    'Prüfen Sie, ob das Manifest gemergt ist, ob GitOps es angewendet hat und ob die Annotation Namespace und Namen nennt.',
  'The route was deleted; {0} now belongs to {1}.':
    'Die Route wurde gelöscht; den Namen {0} hat jetzt {1}.',
  'The route was deleted; {0} still stands in the zone of {1} and goes when ExternalDNS next runs.':
    'Die Route wurde gelöscht; {0} steht noch in der Zone von {1} und verschwindet mit dem nächsten Durchlauf von ExternalDNS.',
  'The route was deleted and no record of it is left in the zone of {0}.':
    'Die Route wurde gelöscht, und in der Zone von {0} ist kein Eintrag davon übrig.',
  'The record that still stands points at {0}.':
    'Der noch vorhandene Eintrag zeigt auf {0}.',
  'The policy is bound to {0}, where no cluster is configured, so nobody publishes the name.':
    'Die Policy ist an {0} gebunden; dort ist kein Cluster konfiguriert, also veröffentlicht niemand den Namen.',
  'Set sourceRegion to a region that has a cluster: {0}.':
    'Setzen Sie sourceRegion auf eine Region, die einen Cluster hat: {0}.',
  'The policy is bound to {0}, which does not publish into the zone of {1}.':
    'Die Policy ist an {0} gebunden; von dort aus wird in der Zone von {1} nichts veröffentlicht.',
  'Use mode RegionBound, so that the bound region publishes into every zone.':
    'Verwenden Sie den Modus RegionBound, damit die gebundene Region in jeder Zone veröffentlicht.',
  'No cluster publishes this route into the zone of {0}.':
    'Kein Cluster veröffentlicht diese Route in der Zone von {0}.',
  'Apply the route to a cluster of {0}, let another cluster adopt the region (adoptsRegions), or bind the policy to one region.':
    'Wenden Sie die Route in einem Cluster von {0} an, lassen Sie einen anderen Cluster die Region übernehmen (adoptsRegions), oder binden Sie die Policy an eine Region.',
  'Zone {0} of {1} holds {2}, which no ExternalDNS owns, so that what is planned there is never written.':
    'Zone {0} von {1} enthält {2}. Das gehört keinem ExternalDNS, also wird das dort Geplante nie geschrieben.',
  'Remove those records from the zone, or name the routes otherwise.':
    'Entfernen Sie diese Einträge aus der Zone, oder geben Sie den Routen andere Namen.',
  'Zone {0} of {1} holds {2}, which several ExternalDNS instances take for their own and write in turn.':
    'Zone {0} von {1} enthält {2}. Mehrere ExternalDNS-Instanzen halten das für ihr Eigenes und schreiben es abwechselnd.',
  "Let one of them publish each name, and remove the others' ownership records.":
    'Lassen Sie jeden Namen nur von einer veröffentlichen, und entfernen Sie die Besitzeinträge der anderen.',
  'Zone {0} of {1} holds {2} as planned, but no ExternalDNS of the clusters owns that, so that it is neither changed nor removed with its route.':
    'Zone {0} von {1} enthält {2} wie geplant, aber das gehört keinem ExternalDNS der Cluster und wird mit der Route weder geändert noch entfernt.',
  'Let the ownership records name the owner id (--txt-owner-id) of the ExternalDNS that publishes there, or remove the records, so that it writes them anew.':
    'Lassen Sie die Besitzeinträge die Besitzerkennung (--txt-owner-id) des ExternalDNS nennen, das sie veröffentlicht, oder entfernen Sie die Einträge, damit es sie neu schreibt.',
  'Zone {0} of {1} was changed by hand or with another tool: {2}.':
    'Zone {0} von {1} wurde von Hand oder mit einem anderen Werkzeug geändert: {2}.',
  'ExternalDNS puts right what it owns; find who else may write the zone.':
    'ExternalDNS berichtigt, was ihm gehört; finden Sie heraus, wer sonst noch in die Zone schreiben darf.',
  'another route': 'eine andere Route',
  'another object': 'ein anderes Objekt',
  'No ServiceRoute asks for it.': 'Keine ServiceRoute fragt danach.',
  'Name it as the gatewayName of a ServiceRoute, or leave it as it is.':
    'Nennen Sie es als gatewayName einer ServiceRoute, oder lassen Sie es, wie es ist.',
  'The cluster has no ClusterIdentity, so the name is not known.':
    'Der Cluster hat keine ClusterIdentity, also ist der Name nicht bekannt.',
  'Apply a ClusterIdentity with region, cluster, domain and environmentLetter.':
    'Wenden Sie eine ClusterIdentity mit region, cluster, domain und environmentLetter an.',
  'Its load balancer has no address yet.':
    'Sein Load Balancer hat noch keine Adresse.',
  'See that the Service of its controller is of type LoadBalancer and gets an address.':
    'Sorgen Sie dafür, dass der Service seines Controllers vom Typ LoadBalancer ist und eine Adresse bekommt.',
  'The cluster has no DNSConfiguration, so its address is not published.':
    'Der Cluster hat keine DNSConfiguration, also wird die Adresse nicht veröffentlicht.',
  'Apply a DNSConfiguration that names the ExternalDNS instances.':
    'Wenden Sie eine DNSConfiguration an, die die Instanzen von ExternalDNS nennt.',
  'No cluster holds this ServiceRoute.': 'Kein Cluster hat diese ServiceRoute.',
  'No cluster that can be read holds this ServiceRoute.':
    'Kein Cluster, der gelesen werden kann, hat diese ServiceRoute.',
};

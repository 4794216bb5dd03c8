/** Dutch: sentences of report, by the English ones. */
export const sentences: Record<string, string> = {
  'Nobody publishes into the zone of {0} for ServiceRoute {1}.':
    'Niemand publiceert in de zone van {0} voor ServiceRoute {1}.',
  '{0} others': '{0} andere',
  'Remove {0} as well; ExternalDNS then makes both anew.':
    'Verwijder ook {0}; ExternalDNS maakt dan beide opnieuw.',
  '{0} was changed from {1} to {2} in zone {3} of {4} between {5} and {6}, by hand or by another tool.':
    '{0} is in zone {3} van {4} tussen {5} en {6} gewijzigd van {1} in {2}, met de hand of met een andere tool.',
  '{0} was changed from {1} in zone {2} of {3} between {4} and {5}, by hand or by another tool.':
    '{0}, voorheen {1}, is in zone {2} van {3} tussen {4} en {5} gewijzigd, met de hand of met een andere tool.',
  '{0} → {1} was deleted in zone {2} of {3} between {4} and {5}, by hand or by another tool.':
    '{0} → {1} is tussen {4} en {5} verwijderd uit zone {2} van {3}, met de hand of met een andere tool.',
  'The ownership record of {0} was removed in zone {1} of {2} between {3} and {4}, by hand or by another tool.':
    'Het eigendomsrecord van {0} is tussen {3} en {4} verwijderd uit zone {1} van {2}, met de hand of met een andere tool.',
  'At {0} it was as planned again.': 'Op {0} was het weer zoals gepland.',
  'ExternalDNS takes the record for a stranger now and changes it no more.':
    'ExternalDNS ziet het record nu als dat van een ander en wijzigt het niet meer.',
  'ExternalDNS puts it right on its next interval.':
    'ExternalDNS zet het bij de volgende ronde recht.',
  '{0} (TTL {1} s)': '{0} (TTL {1} s)',
  'Zone {0} of {1} holds {2} → {3} → {4}.':
    'Zone {0} van {1} bevat {2} → {3} → {4}.',
  'Zone {0} of {1} holds {2} → {3}, but no address for {4} yet.':
    'Zone {0} van {1} bevat {2} → {3}, maar nog geen adres voor {4}.',
  'Zone {0} of {1} has never been read: {2}.':
    'Zone {0} van {1} is nog nooit gelezen: {2}.',
  'Zone {0} of {1} has not been read yet: the cloud has too many requests, and is asked again.':
    'Zone {0} van {1} is nog niet gelezen: de cloud heeft te veel verzoeken en wordt later opnieuw gevraagd.',
  'Zone {0} of {1} has not been read yet.':
    'Zone {0} van {1} is nog niet gelezen.',
  '{0} plans {1} to point at {2} in the zone of {3}.':
    'Volgens het plan van {0} wijst {1} naar {2} in de zone van {3}.',
  '{0} stands in {1}.': '{0} staat in {1}.',
  '{0} in {1} says something else and has not been mended yet.':
    'In {0} in {1} staat iets anders, en dat is nog niet hersteld.',
  '{0} has not been written to {1} yet.':
    '{0} is nog niet naar {1} geschreven.',
  'No resolver is configured for {0} (serviceRouter.regions.{1}.resolver), so nobody asks for the name there.':
    'Voor {0} is geen resolver ingesteld (serviceRouter.regions.{1}.resolver), dus niemand vraagt daar naar de naam.',
  'Resolver {0} of {1} has not answered since {2}: {3}. Whether {4} is answered there is not known now.':
    'Resolver {0} van {1} heeft sinds {2} niet geantwoord: {3}. Of {4} daar beantwoord wordt, is nu niet bekend.',
  'Check that resolver {0} of {1} runs and can be reached from here (serviceRouter.regions.{2}.resolver).':
    'Controleer of resolver {0} van {1} draait en van hieruit bereikbaar is (serviceRouter.regions.{2}.resolver).',
  'Resolver {0} of {1} cannot be asked: {2}':
    'Resolver {0} van {1} kan niet gevraagd worden: {2}',
  'whether {0} answers is not known': 'of {0} antwoordt is niet bekend',
  'whether {0} answer is not known': 'of {0} antwoorden is niet bekend',
  'whether any region answers is not known':
    "of een van de regio's antwoordt is niet bekend",
  'Resolver {0} of {1} has not been asked for {2} yet.':
    'Resolver {0} van {1} is nog niet naar {2} gevraagd.',
  'Resolver {0} of {1} answers without an address for {2}.':
    'Resolver {0} van {1} antwoordt zonder adres voor {2}.',
  'Resolver {0} of {1} answers {2} for {3}.':
    'Resolver {0} van {1} antwoordt {2} voor {3}.',
  'Resolver {0} of {1} answers {2} with {3}.':
    'Resolver {0} van {1} antwoordt op {2} met {3}.',
  'Resolver {0} of {1} still answers {2} with {3}; it may keep an answer for {4} s.':
    'Resolver {0} van {1} antwoordt op {2} nog met {3}; die kan een antwoord {4} s bewaren.',
  'What the application repository declares is not accepted (delivery {0}): {1}':
    'Wat de applicatierepository opgeeft, wordt niet aanvaard (levering {0}): {1}',
  'Correct the manifest; what was applied before stays in force until then.':
    'Verbeter het manifest; tot dan blijft gelden wat eerder is toegepast.',
  '{0} also asks for {1}. This route was first and holds the name.':
    '{0} vraagt ook om {1}. Deze route was er het eerst en houdt de naam.',
  'Give the other route another name, or remove it.':
    'Geef de andere route een andere naam, of verwijder die.',
  'The clusters hold different policies for this namespace: {0}.':
    "De clusters hebben verschillende policy's voor deze namespace: {0}.",
  'Apply the same DNSPolicy to every cluster.':
    'Pas op elk cluster dezelfde DNSPolicy toe.',
  'The policy is RegionBound without a sourceRegion, so {0} would each write every zone.':
    'De policy is RegionBound zonder sourceRegion; daardoor zou elk betrokken cluster naar elke zone schrijven: {0}.',
  'Set sourceRegion in the DNSPolicy.': 'Zet sourceRegion in de DNSPolicy.',
  '{0} has no DNSPolicy': '{0} heeft geen DNSPolicy',
  '{0} have no DNSPolicy': '{0} hebben geen DNSPolicy',
  '{0} has {1}': '{0} heeft {1}',
  '{0} have {1}': '{0} hebben {1}',
  'ServiceRoute {0} of {1} has no endpoint in Traffic Manager profile {2}: {3}':
    'ServiceRoute {0} van {1} heeft geen endpoint in Traffic Manager-profiel {2}: {3}',
  'ServiceRoute {0} of {1} has no endpoint in Traffic Manager: {2}':
    'ServiceRoute {0} van {1} heeft geen endpoint in Traffic Manager: {2}',
  'Zone {0} of {1} is read later: the cloud has too many requests. What is shown is what was last read.':
    'Zone {0} van {1} wordt later gelezen: de cloud heeft te veel verzoeken. Wat hier staat, is wat het laatst gelezen is.',
  '{0} would each write {1} here, pointing at {2}.':
    '{0} zouden hier elk {1} schrijven, elk met een ander doel: {2}.',
  'Bind the DNSPolicy to one region with sourceRegion (and to one cluster with sourceCluster), the same in every cluster.':
    'Bind de DNSPolicy met sourceRegion aan één regio (en met sourceCluster aan één cluster), in elk cluster hetzelfde.',
  '{0} is in conflict': 'in conflict in {0}',
  '{0} are in conflict': 'in conflict in {0}',
  'every region is in conflict': "in conflict in alle regio's",
  '{0} is not accepted': 'geweigerd in {0}',
  '{0} are not accepted': 'geweigerd in {0}',
  'every region is not accepted': "geweigerd in alle regio's",
  '{0} is waiting': 'wacht in {0}',
  '{0} are waiting': 'wacht in {0}',
  'every region is waiting': "wacht in alle regio's",
  '{0} is not served': '{0} wordt niet bediend',
  '{0} are not served': '{0} worden niet bediend',
  'every region is not served': 'geen enkele regio wordt bediend',
  '{0} is not visible now': '{0} is nu niet zichtbaar',
  '{0} are not visible now': '{0} zijn nu niet zichtbaar',
  'every region is not visible now': 'geen enkele regio is nu zichtbaar',
  '{0} is being removed': 'wordt verwijderd in {0}',
  '{0} are being removed': 'wordt verwijderd in {0}',
  'every region is being removed': "wordt verwijderd in alle regio's",
  '{0} is removed': 'verwijderd in {0}',
  '{0} are removed': 'verwijderd in {0}',
  'every region is removed': "verwijderd in alle regio's",
  '{0} is on the way': 'onderweg in {0}',
  '{0} are on the way': 'onderweg in {0}',
  'every region is on the way': "onderweg in alle regio's",
  'what is declared now is not accepted':
    'wat nu is opgegeven, wordt niet aanvaard',
  'another route asks for its name': 'een andere route vraagt om haar naam',
  'its policies differ between clusters':
    "haar policy's verschillen tussen clusters",
  'its policy is bound to no region': 'haar policy is aan geen regio gebonden',
  'several ExternalDNS instances write its record':
    'meerdere ExternalDNS-instanties schrijven haar record',
  'no ExternalDNS keeps its record': 'geen ExternalDNS houdt haar record bij',
  'Traffic Manager has no endpoint for it':
    'Traffic Manager heeft er geen endpoint voor',
  '{0} was changed by hand': 'handmatig gewijzigd in {0}',
  '{0} were changed by hand': 'handmatig gewijzigd in {0}',
  'every region was changed by hand': "handmatig gewijzigd in alle regio's",
  '{0} is not healthy in Traffic Manager':
    'niet gezond in {0} volgens Traffic Manager',
  '{0} are not healthy in Traffic Manager':
    'niet gezond in {0} volgens Traffic Manager',
  'every region is not healthy in Traffic Manager':
    "niet gezond in alle regio's volgens Traffic Manager",
  'whether {0} is healthy in Traffic Manager is not known':
    'of {0} gezond is volgens Traffic Manager, is niet bekend',
  'whether {0} are healthy in Traffic Manager is not known':
    'of {0} gezond zijn volgens Traffic Manager, is niet bekend',
  'whether any region is healthy in Traffic Manager is not known':
    "of een van de regio's gezond is volgens Traffic Manager, is niet bekend",
  'Deleted; no record of it is left in {0} of {1} zones.':
    'Verwijderd; in {0} van {1} zones is er geen record meer van.',
  'Deleted; its record is gone from {0} of {1} zones.':
    'Verwijderd; het record ervan is weg uit {0} van {1} zones.',
  '{0}, bound to {1}': '{0}, gebonden aan {1}',
  'Answering in {0} of {1} regions': "Antwoordt in {0} van {1} regio's",
  'Published in {0} of {1} regions': "Gepubliceerd in {0} van {1} regio's",
  'Answering in {0} and published in {1} of {2} regions':
    "Antwoordt in {0} en is gepubliceerd in {1} van {2} regio's",
  '{0}: {1}. Records that stand are kept.':
    '{0}: {1}. Records die er staan, blijven.',
  'Traffic Manager cannot be read now, so whether the gateway that the name leads to is healthy is not known.':
    'Traffic Manager kan nu niet gelezen worden. Daarom is niet bekend of de gateway waar de naam heen leidt gezond is.',
  'Check that the credential may read the profiles of Traffic Manager.':
    'Ga na of met deze inloggegevens de profielen van Traffic Manager gelezen mogen worden.',
  'Answers with {0}, the gateway of {1}.':
    'Antwoordt met {0}, de gateway van {1}.',
  'Answers with {0}.': 'Antwoordt met {0}.',
  '{0} cannot be read: {1}. What is shown for {2} is the last known state; nothing is deleted meanwhile.':
    '{0} kan niet gelezen worden: {1}. Wat voor {2} getoond wordt, is de laatst bekende toestand; ondertussen wordt er niets verwijderd.',
  'Check that the API server of {0} runs and can be reached from here.':
    'Ga na of de API-server van {0} draait en vanaf hier bereikbaar is.',
  'Zone {0} of {1} cannot be read: {2}. What is shown for {3} is the last known state; nothing is deleted meanwhile.':
    'Zone {0} van {1} kan niet gelezen worden: {2}. Wat voor {3} getoond wordt, is de laatst bekende toestand; ondertussen wordt er niets verwijderd.',
  'Check that the credential may list the record sets of zone {0} of {1}.':
    'Ga na of met deze inloggegevens de recordsets van zone {0} van {1} opgevraagd mogen worden.',
  'Zone {0} of {1} cannot be read: {2}':
    'Zone {0} van {1} kan niet gelezen worden: {2}',
  'Cluster {0} cannot be read: {1}': 'Cluster {0} kan niet gelezen worden: {1}',
  '{0} cannot be read: {1}': '{0} kan niet gelezen worden: {1}',
  'serviceRouter.clusters.{0}.region is "{1}", but the cluster\'s own ClusterIdentity says "{2}".':
    'serviceRouter.clusters.{0}.region is "{1}", maar de ClusterIdentity van het cluster zelf zegt "{2}".',
  'Correct the one that is wrong; until then records follow the ClusterIdentity.':
    'Verbeter de foute waarde; tot dan volgen records de ClusterIdentity.',
  'Add a DNSPolicy to the namespace of the route.':
    'Voeg een DNSPolicy toe aan de namespace van de route.',
  'A platform admin has to apply a DNSConfiguration to the cluster.':
    'Een platformbeheerder moet een DNSConfiguration op het cluster toepassen.',
  'A platform admin has to apply a ClusterIdentity to the cluster.':
    'Een platformbeheerder moet een ClusterIdentity op het cluster toepassen.',
  'Name a Gateway that exists in that namespace (gatewayName, gatewayNamespace).':
    'Geef een Gateway op die in die namespace bestaat (gatewayName, gatewayNamespace).',
  "Add an ExternalDNS controller for this cluster's region to the DNSConfiguration.":
    'Voeg aan de DNSConfiguration een ExternalDNS-controller toe voor de regio van dit cluster.',
  'Rename the object that has the name, or this route.':
    'Hernoem het object dat die naam heeft, of deze route.',
  '{0} cannot be read: {1}. It has never been read, so what it holds is not known.':
    '{0} kan niet gelezen worden: {1}. Het is nog nooit gelezen, dus het is niet bekend wat er staat.',
  'Zone {0} of {1} cannot be read: {2}. It has never been read, so what it holds is not known.':
    'Zone {0} van {1} kan niet gelezen worden: {2}. Die is nog nooit gelezen, dus het is niet bekend wat erin staat.',
  'The route was deleted; zone {0} of {1} has not been read, so it is not known whether {2} still stands there.':
    'De route is verwijderd; zone {0} van {1} is niet gelezen, dus het is niet bekend of {2} er nog in staat.',
  '{0} has not been read yet, so what it holds is not known.':
    '{0} is nog niet gelezen, dus het is niet bekend wat er staat.',
  'Give this route another name by changing serviceName, environment or application.':
    'Geef deze route een andere naam door serviceName, environment of application te wijzigen.',
  '{0} cannot be read: {1}.': '{0} kan niet gelezen worden: {1}.',
  'Correct the manifest in the application repository.':
    'Verbeter het manifest in de applicatierepository.',
  'No cluster holds ServiceRoute {0}.': 'Geen cluster heeft ServiceRoute {0}.',
  'Check that the manifest is merged, that GitOps has applied it, and that the annotation names its namespace and name.':
    'Ga na of het manifest gemerged is, of GitOps het heeft toegepast, en of de annotatie de juiste namespace en naam noemt.',
  'The route was deleted; {0} now belongs to {1}.':
    'De route is verwijderd; {0} is nu van {1}.',
  'The route was deleted; {0} still stands in the zone of {1} and goes when ExternalDNS next runs.':
    'De route is verwijderd; {0} staat nog in de zone van {1} en verdwijnt bij de volgende ronde van ExternalDNS.',
  'The route was deleted and no record of it is left in the zone of {0}.':
    'De route is verwijderd en in de zone van {0} is er geen record meer van.',
  'The record that still stands points at {0}.':
    'Het record dat er nog staat, wijst naar {0}.',
  'The policy is bound to {0}, where no cluster is configured, so nobody publishes the name.':
    'De policy is gebonden aan {0}; daar is geen cluster geconfigureerd, dus niemand publiceert de naam.',
  'Set sourceRegion to a region that has a cluster: {0}.':
    'Zet sourceRegion op een regio die een cluster heeft: {0}.',
  'The policy is bound to {0}, which does not publish into the zone of {1}.':
    'De policy is gebonden aan {0}; van daaruit wordt niet in de zone van {1} gepubliceerd.',
  'Use mode RegionBound, so that the bound region publishes into every zone.':
    'Gebruik de modus RegionBound, zodat de gebonden regio in elke zone publiceert.',
  'No cluster publishes this route into the zone of {0}.':
    'Geen cluster publiceert deze route in de zone van {0}.',
  'Apply the route to a cluster of {0}, let another cluster adopt the region (adoptsRegions), or bind the policy to one region.':
    'Pas de route toe op een cluster van {0}, laat een ander cluster de regio overnemen (adoptsRegions), of bind de policy aan één regio.',
  'Zone {0} of {1} holds {2}, which no ExternalDNS owns, so that what is planned there is never written.':
    'Zone {0} van {1} bevat {2}. Daarvan is geen ExternalDNS eigenaar, dus wat daar gepland is, wordt nooit geschreven.',
  'Remove those records from the zone, or name the routes otherwise.':
    'Verwijder die records uit de zone, of geef de routes een andere naam.',
  'Zone {0} of {1} holds {2}, which several ExternalDNS instances take for their own and write in turn.':
    'Zone {0} van {1} bevat {2}. Meerdere ExternalDNS-instanties beschouwen zich als eigenaar daarvan en schrijven om beurten.',
  "Let one of them publish each name, and remove the others' ownership records.":
    'Laat één ervan elke naam publiceren, en verwijder de eigendomsrecords van de andere.',
  'Zone {0} of {1} holds {2} as planned, but no ExternalDNS of the clusters owns that, so that it is neither changed nor removed with its route.':
    'Zone {0} van {1} bevat {2} zoals gepland, maar geen ExternalDNS van de clusters is er eigenaar van, zodat het met zijn route niet wordt gewijzigd of verwijderd.',
  'Let the ownership records name the owner id (--txt-owner-id) of the ExternalDNS that publishes there, or remove the records, so that it writes them anew.':
    'Laat de eigendomsrecords de eigenaar-id (--txt-owner-id) noemen van de ExternalDNS die ze publiceert, of verwijder de records, zodat die ze opnieuw schrijft.',
  'Zone {0} of {1} was changed by hand or with another tool: {2}.':
    'Zone {0} van {1} is met de hand of met een andere tool gewijzigd: {2}.',
  'ExternalDNS puts right what it owns; find who else may write the zone.':
    'ExternalDNS zet recht waarvan het eigenaar is; zoek uit wie er nog meer naar de zone mag schrijven.',
  'another route': 'een andere route',
  'another object': 'een ander object',
  'No ServiceRoute asks for it.': 'Geen ServiceRoute vraagt erom.',
  'Name it as the gatewayName of a ServiceRoute, or leave it as it is.':
    'Noem hem als gatewayName van een ServiceRoute, of laat hem zoals hij is.',
  'The cluster has no ClusterIdentity, so the name is not known.':
    'De cluster heeft geen ClusterIdentity, dus de naam is niet bekend.',
  'Apply a ClusterIdentity with region, cluster, domain and environmentLetter.':
    'Pas een ClusterIdentity toe met region, cluster, domain en environmentLetter.',
  'Its load balancer has no address yet.':
    'De load balancer ervan heeft nog geen adres.',
  'See that the Service of its controller is of type LoadBalancer and gets an address.':
    'Zorg dat de Service van de controller van het type LoadBalancer is en een adres krijgt.',
  'The cluster has no DNSConfiguration, so its address is not published.':
    'De cluster heeft geen DNSConfiguration, dus het adres wordt niet gepubliceerd.',
  'Apply a DNSConfiguration that names the ExternalDNS instances.':
    'Pas een DNSConfiguration toe die de instanties van ExternalDNS noemt.',
  'No cluster holds this ServiceRoute.':
    'Geen cluster heeft deze ServiceRoute.',
  'No cluster that can be read holds this ServiceRoute.':
    'Geen cluster die gelezen kan worden heeft deze ServiceRoute.',
};

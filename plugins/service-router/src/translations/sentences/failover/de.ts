/** German: sentences of failover, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} s for which resolvers may keep the record of before, its TTL.':
    '{0} s, in denen Resolver den früheren Eintrag behalten dürfen (seine TTL).',
  '{0} s until ExternalDNS looks again, unless its interval is another; {1} s for which resolvers may keep the record of before, its TTL.':
    '{0} s, bis ExternalDNS wieder nachsieht, sofern sein Intervall kein anderes ist; {1} s, in denen Resolver den früheren Eintrag behalten dürfen (seine TTL).',
  '{0} s for which resolvers may keep an answer of before, the TTL of the profile.':
    '{0} s, in denen Resolver eine frühere Antwort behalten dürfen (die TTL des Profils).',
  'No name that is known leads to {0}, so no answer changes when {1}.':
    'Kein bekannter Name führt zu {0}, also ändert sich keine Antwort, wenn {1}.',
  'what is left': 'dem Verbleibenden',
  'When {0}, of the {1} names that lead there {2}.':
    'Wenn {0}, gilt für die {1} Namen, die dorthin führen: {2}.',
  'When {0}, the only name that leads there moves by itself.':
    'Wenn {0}, wechselt der einzige Name, der dorthin führt, von selbst.',
  'When {0}, the only name that leads there moves by itself within {1} s.':
    'Wenn {0}, wechselt der einzige Name, der dorthin führt, innerhalb von {1} s von selbst.',
  'When {0}, the only name that leads there needs 1 write to lead to {1}, and follows within {2} s of it.':
    'Wenn {0}, braucht der einzige Name, der dorthin führt, 1 Schreibvorgang, um zu {1} zu führen, und folgt innerhalb von {2} s danach.',
  'When {0}, the only name that leads there needs {1} writes to lead to {2}, and follows within {3} s of the last.':
    'Wenn {0}, braucht der einzige Name, der dorthin führt, {1} Schreibvorgänge, um zu {2} zu führen, und folgt innerhalb von {3} s nach dem letzten.',
  'When {0}, the only name that leads there is left without an answer.':
    'Wenn {0}, bleibt der einzige Name, der dorthin führt, ohne Antwort.',
  'When {0}, the only name that leads there cannot be followed: nothing is known of it.':
    'Wenn {0}, lässt sich der einzige Name, der dorthin führt, nicht verfolgen: Von ihm ist nichts bekannt.',
  '1 is left without an answer': '1 bleibt ohne Antwort',
  '{0} are left without an answer': '{0} bleiben ohne Antwort',
  'of {0} nothing is known': 'von {0} ist nichts bekannt',
  '1 moves by itself': '1 wechselt von selbst',
  '{0} move by themselves': '{0} wechseln von selbst',
  '1 moves by itself within {0} s': '1 wechselt innerhalb von {0} s von selbst',
  '{0} move by themselves within {1} s':
    '{0} wechseln innerhalb von {1} s von selbst',
  '1 needs 1 write to lead to {0}, and follows within {1} s of it':
    '1 braucht 1 Schreibvorgang, um zu {0} zu führen, und folgt innerhalb von {1} s danach',
  '1 needs {0} writes to lead to {1}, and follows within {2} s of the last':
    '1 braucht {0} Schreibvorgänge, um zu {1} zu führen, und folgt innerhalb von {2} s nach dem letzten',
  '{0} need 1 write to lead to {1}, and follow within {2} s of it':
    '{0} brauchen 1 Schreibvorgang, um zu {1} zu führen, und folgen innerhalb von {2} s danach',
  '{0} need {1} writes to lead to {2}, and follow within {3} s of the last':
    '{0} brauchen {1} Schreibvorgänge, um zu {2} zu führen, und folgen innerhalb von {3} s nach dem letzten',
  'It is answered with the address of a gateway of {0} already.':
    'Er wird bereits mit der Adresse eines Gateways von {0} beantwortet.',
  'Its DNSPolicy is bound to {0}.': 'Seine DNSPolicy wird an {0} gebunden.',
  'Its own record is led to {0}.':
    'Sein eigener Eintrag wird auf {0} umgestellt.',
  'It follows {0}, which is led to {1}.':
    'Er folgt {0}, mit {1} als neuem Ziel.',
  'It follows {0}, which is led to {1}; its DNSPolicy is bound to {2}.':
    'Er folgt {0}, mit {1} als neuem Ziel; seine DNSPolicy wird an {2} gebunden.',
  'It follows {0}, which is led to {1}; its own record is led to {2}.':
    'Er folgt {0}, mit {1} als neuem Ziel; sein eigener Eintrag wird auf {2} umgestellt.',
  'No region is left that it could be led to, so nothing answers until the region is back.':
    'Es bleibt keine Region, zu der er geleitet werden könnte, also antwortet nichts, bis die Region zurück ist.',
  'Apply the route to a cluster of another region, with a Gateway that has an address.':
    'Wenden Sie die Route in einem Cluster einer anderen Region an, mit einem Gateway, das eine Adresse hat.',
  'Its route stands in no cluster of {0}, so nothing there takes the name.':
    'Seine Route steht in keinem Cluster von {0}, also nimmt dort nichts den Namen an.',
  'Apply the ServiceRoute to {0}, or lead the traffic to a region that holds it.':
    'Wenden Sie die ServiceRoute in {0} an, oder leiten Sie den Verkehr zu einer Region, die sie hat.',
  '{0} has no cluster; lead the traffic to a region that holds the route.':
    '{0} hat keinen Cluster; leiten Sie den Verkehr zu einer Region, die die Route hat.',
  'In {0} its route makes {1} and not this one.':
    'In {0} ergibt seine Route {1} und nicht diesen Namen.',
  'In {0} its route makes no name and not this one.':
    'In {0} ergibt seine Route keinen Namen, also auch nicht diesen.',
  'Let the ClusterIdentity of {0} have the domain and the environmentLetter of the others.':
    'Geben Sie der ClusterIdentity von {0} dieselbe domain und denselben environmentLetter wie den anderen.',
  '{0}, its gateway in {1}, has no address or takes no hosts, so nobody can be led there.':
    '{0}, sein Gateway in {1}, hat keine Adresse oder nimmt keine Hosts an, also kann niemand dorthin geleitet werden.',
  'See what the status of Gateway {0} in {1} says.':
    'Sehen Sie nach, was der Status von Gateway {0} in {1} sagt.',
  'In {0} its route is not ready: {1}':
    'In {0} ist seine Route nicht bereit: {1}',
  'Mend the ServiceRoute in {0}, or lead the traffic to another region.':
    'Korrigieren Sie die ServiceRoute in {0}, oder leiten Sie den Verkehr zu einer anderen Region.',
  '{0} was asked for, though it cannot be read now. Names that it serves: {1} of {2}.':
    '{0} wurde vorgegeben, obwohl diese Region jetzt nicht gelesen werden kann. Bediente Namen: {1} von {2}.',
  '{0} was asked for. Names that it serves: {1} of {2}.':
    '{0} wurde vorgegeben. Bediente Namen: {1} von {2}.',
  '{0} was chosen, as no region that is left serves more, though it cannot be read now. Names that it serves: {1} of {2}.':
    '{0} kann jetzt nicht gelesen werden, wurde aber gewählt, weil keine andere verbleibende Region mehr Namen bedient als diese. Bediente Namen: {1} von {2}.',
  '{0} was chosen, as no region that is left serves more. Names that it serves: {1} of {2}.':
    '{0} wurde gewählt, weil keine andere verbleibende Region mehr Namen bedient als diese. Bediente Namen: {1} von {2}.',
  '{0} has not been read yet, so which names lead there is not known.':
    '{0} wurde noch nicht gelesen, also ist nicht bekannt, welche Namen dorthin führen.',
  'See why {0} cannot be read.':
    'Sehen Sie nach, warum {0} nicht gelesen werden kann.',
  '{0} cannot be read since {1}; its gateways and routes are told from what was known before.':
    '{0} kann seit {1} nicht gelesen werden; Angaben zu Gateways und Routen dort beruhen auf dem letzten bekannten Stand.',
  'Zone {0} of {1} has not been read yet: where its names lead is told from the plan.':
    'Zone {0} von {1} wurde noch nicht gelesen: Wohin ihre Namen führen, ist dem Plan entnommen.',
  'Zone {0} of {1} cannot be read since {2}: {3}. What stands there is told from before.':
    'Zone {0} von {1} kann seit {2} nicht gelesen werden: {3}. Angaben dazu, was dort steht, beruhen auf dem letzten bekannten Stand.',
  'The records of the gateways belong to the ExternalDNS of {0}: while it runs, or once it runs again, it puts the old addresses back.':
    'Die Einträge der Gateways gehören dem ExternalDNS von {0}: Solange es läuft oder sobald es wieder läuft, stellt es die alten Adressen wieder her.',
  'Where the region still runs, stop its ExternalDNS before records are written; afterwards, bring the traffic back by letting it run again.':
    'Wenn die Region noch läuft, halten Sie ihr ExternalDNS an, bevor Einträge geschrieben werden; später holen Sie den Verkehr zurück, indem Sie es wieder laufen lassen.',
  'Traffic Manager has not been read yet, so what it answers then is not known.':
    'Traffic Manager wurde noch nicht gelesen, also ist nicht bekannt, was er dann antwortet.',
  'Traffic Manager cannot be read since {0}: {1}. What it answers is told from before.':
    'Traffic Manager kann seit {0} nicht gelesen werden: {1}. Angaben dazu, was er antwortet, beruhen auf dem letzten bekannten Stand.',
  'No other region is configured that could take the traffic.':
    'Es ist keine andere Region konfiguriert, die den Verkehr übernehmen könnte.',
  'Add a region with a cluster to serviceRouter.regions.':
    'Ergänzen Sie serviceRouter.regions um eine Region mit einem Cluster.',
  '{0} serves none of the names: no gateway there has both an address and the routes.':
    '{0} bedient keinen der Namen: Kein Gateway dort hat sowohl eine Adresse als auch die Routen.',
  'Apply the ServiceRoutes to its clusters, with a Gateway whose load balancer has an address.':
    'Wenden Sie die ServiceRoutes in den Clustern dieser Region an, mit einem Gateway, dessen Load Balancer eine Adresse hat.',
  '{0} in {1} cannot be read since {2}: {3}. Whether it would take the traffic is told from what was known before.':
    '{0} in {1} kann seit {2} nicht gelesen werden: {3}. Ob dieser Cluster den Verkehr übernehmen würde, ist nach dem letzten bekannten Stand beurteilt.',
  'See that {0} runs before anything is led there.':
    'Sorgen Sie dafür, dass {0} läuft, bevor etwas dorthin geleitet wird.',
  '{0} in {1} is only observed: nothing is written to it from here, and what its operator does is not known.':
    '{0} in {1} wird nur betrachtet: Von hier aus wird nichts dorthin geschrieben, und was der Operator dort tut, ist nicht bekannt.',
  'Write DNSPolicies where {0} gets its manifests from.':
    'Schreiben Sie die DNSPolicys dorthin, woher {0} seine Manifeste bezieht.',
  'The load balancer of {0} has no address, so nothing can be led to it.':
    'Der Load Balancer von {0} hat keine Adresse, also kann nichts dorthin geleitet werden.',
  'See the Service of type LoadBalancer with the label istio: {0} in {1}.':
    'Sehen Sie sich den Service vom Typ LoadBalancer mit dem Label istio: {0} in {1} an.',
  'Traffic Manager finds 1 endpoint of {0} not well.':
    'Laut Traffic Manager ist 1 Endpunkt von {0} nicht gesund.',
  'Traffic Manager finds {0} endpoints of {1} not well.':
    'Laut Traffic Manager sind {0} Endpunkte von {1} nicht gesund.',
  'See why its probes fail before the traffic is led there.':
    'Sehen Sie nach, warum die Proben fehlschlagen, bevor der Verkehr dorthin geleitet wird.',
};

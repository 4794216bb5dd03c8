/** Dutch: sentences of failover, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} s for which resolvers may keep the record of before, its TTL.':
    '{0} s waarin resolvers het oude record kunnen bewaren (de TTL ervan).',
  '{0} s until ExternalDNS looks again, unless its interval is another; {1} s for which resolvers may keep the record of before, its TTL.':
    '{0} s tot ExternalDNS weer kijkt, tenzij het interval anders is; {1} s waarin resolvers het oude record kunnen bewaren (de TTL ervan).',
  '{0} s for which resolvers may keep an answer of before, the TTL of the profile.':
    '{0} s waarin resolvers een oud antwoord kunnen bewaren (de TTL van het profiel).',
  'No name that is known leads to {0}, so no answer changes when {1}.':
    'Geen naam die bekend is leidt naar {0}, dus er verandert geen antwoord als {1}.',
  'what is left': 'wat overblijft',
  'When {0}, of the {1} names that lead there {2}.':
    'Als {0}, geldt voor de {1} namen die daarheen leiden: {2}.',
  'When {0}, the only name that leads there moves by itself.':
    'Als {0}, verhuist de enige naam die daarheen leidt vanzelf.',
  'When {0}, the only name that leads there moves by itself within {1} s.':
    'Als {0}, verhuist de enige naam die daarheen leidt vanzelf binnen {1} s.',
  'When {0}, the only name that leads there needs 1 write to lead to {1}, and follows within {2} s of it.':
    'Als {0}, heeft de enige naam die daarheen leidt 1 schrijfactie nodig om naar {1} te leiden, en volgt binnen {2} s daarna.',
  'When {0}, the only name that leads there needs {1} writes to lead to {2}, and follows within {3} s of the last.':
    'Als {0}, heeft de enige naam die daarheen leidt {1} schrijfacties nodig om naar {2} te leiden, en volgt binnen {3} s na de laatste.',
  'When {0}, the only name that leads there is left without an answer.':
    'Als {0}, blijft de enige naam die daarheen leidt zonder antwoord.',
  'When {0}, the only name that leads there cannot be followed: nothing is known of it.':
    'Als {0}, is de enige naam die daarheen leidt niet te volgen: er is niets van bekend.',
  '1 is left without an answer': '1 blijft zonder antwoord',
  '{0} are left without an answer': '{0} blijven zonder antwoord',
  'of {0} nothing is known': 'van {0} is niets bekend',
  '1 moves by itself': '1 verhuist vanzelf',
  '{0} move by themselves': '{0} verhuizen vanzelf',
  '1 moves by itself within {0} s': '1 verhuist vanzelf binnen {0} s',
  '{0} move by themselves within {1} s': '{0} verhuizen vanzelf binnen {1} s',
  '1 needs 1 write to lead to {0}, and follows within {1} s of it':
    '1 heeft 1 schrijfactie nodig om naar {0} te leiden, en volgt binnen {1} s daarna',
  '1 needs {0} writes to lead to {1}, and follows within {2} s of the last':
    '1 heeft {0} schrijfacties nodig om naar {1} te leiden, en volgt binnen {2} s na de laatste',
  '{0} need 1 write to lead to {1}, and follow within {2} s of it':
    '{0} hebben 1 schrijfactie nodig om naar {1} te leiden, en volgen binnen {2} s daarna',
  '{0} need {1} writes to lead to {2}, and follow within {3} s of the last':
    '{0} hebben {1} schrijfacties nodig om naar {2} te leiden, en volgen binnen {3} s na de laatste',
  'It is answered with the address of a gateway of {0} already.':
    'Hij wordt al beantwoord met het adres van een gateway van {0}.',
  'Its DNSPolicy is bound to {0}.': 'Zijn DNSPolicy wordt aan {0} gebonden.',
  'Its own record is led to {0}.': 'Zijn eigen record wordt naar {0} geleid.',
  'It follows {0}, which is led to {1}.':
    'Hij volgt {0}, met {1} als nieuwe bestemming.',
  'It follows {0}, which is led to {1}; its DNSPolicy is bound to {2}.':
    'Hij volgt {0}, met {1} als nieuwe bestemming; zijn DNSPolicy wordt aan {2} gebonden.',
  'It follows {0}, which is led to {1}; its own record is led to {2}.':
    'Hij volgt {0}, met {1} als nieuwe bestemming; zijn eigen record wordt naar {2} geleid.',
  'No region is left that it could be led to, so nothing answers until the region is back.':
    'Er is geen regio over waar hij heen geleid kan worden, dus niets antwoordt tot de regio terug is.',
  'Apply the route to a cluster of another region, with a Gateway that has an address.':
    'Pas de route toe op een cluster van een andere regio, met een Gateway die een adres heeft.',
  'Its route stands in no cluster of {0}, so nothing there takes the name.':
    'Zijn route staat in geen cluster van {0}, dus niets bedient daar de naam.',
  'Apply the ServiceRoute to {0}, or lead the traffic to a region that holds it.':
    'Pas de ServiceRoute toe op {0}, of leid het verkeer naar een regio die haar heeft.',
  '{0} has no cluster; lead the traffic to a region that holds the route.':
    '{0} heeft geen cluster; leid het verkeer naar een regio die de route heeft.',
  'In {0} its route makes {1} and not this one.':
    'In {0} maakt zijn route {1} en niet deze naam.',
  'In {0} its route makes no name and not this one.':
    'In {0} maakt zijn route geen naam, dus ook deze niet.',
  'Let the ClusterIdentity of {0} have the domain and the environmentLetter of the others.':
    'Geef de ClusterIdentity van {0} hetzelfde domain en dezelfde environmentLetter als de andere.',
  '{0}, its gateway in {1}, has no address or takes no hosts, so nobody can be led there.':
    '{0}, zijn gateway in {1}, heeft geen adres of neemt geen hosts aan, dus niemand kan daarheen geleid worden.',
  'See what the status of Gateway {0} in {1} says.':
    'Kijk wat de status van Gateway {0} in {1} zegt.',
  'In {0} its route is not ready: {1}': 'In {0} is zijn route niet gereed: {1}',
  'Mend the ServiceRoute in {0}, or lead the traffic to another region.':
    'Herstel de ServiceRoute in {0}, of leid het verkeer naar een andere regio.',
  '{0} was asked for, though it cannot be read now. Names that it serves: {1} of {2}.':
    'Er is om {0} gevraagd, hoewel die regio nu niet gelezen kan worden. Namen die ze bedient: {1} van {2}.',
  '{0} was asked for. Names that it serves: {1} of {2}.':
    'Er is om {0} gevraagd. Namen die deze regio bedient: {1} van {2}.',
  '{0} was chosen, as no region that is left serves more, though it cannot be read now. Names that it serves: {1} of {2}.':
    '{0} is gekozen omdat geen overgebleven regio er meer bedient, hoewel die regio nu niet gelezen kan worden. Namen die zij bedient: {1} van {2}.',
  '{0} was chosen, as no region that is left serves more. Names that it serves: {1} of {2}.':
    '{0} is gekozen omdat geen overgebleven regio er meer bedient. Namen die deze regio bedient: {1} van {2}.',
  '{0} has not been read yet, so which names lead there is not known.':
    '{0} is nog niet gelezen, dus welke namen daarheen leiden is niet bekend.',
  'See why {0} cannot be read.': 'Kijk waarom {0} niet gelezen kan worden.',
  '{0} cannot be read since {1}; its gateways and routes are told from what was known before.':
    '{0} kan sinds {1} niet gelezen worden; over de gateways en routes wordt verteld wat daarvoor bekend was.',
  'Zone {0} of {1} has not been read yet: where its names lead is told from the plan.':
    'Zone {0} van {1} is nog niet gelezen: waar de namen ervan heen leiden, is afgeleid uit het plan.',
  'Zone {0} of {1} cannot be read since {2}: {3}. What stands there is told from before.':
    'Zone {0} van {1} kan sinds {2} niet gelezen worden: {3}. Wat daar staat, is wat het laatst gelezen is.',
  'The records of the gateways belong to the ExternalDNS of {0}: while it runs, or once it runs again, it puts the old addresses back.':
    'De records van de gateways zijn van de ExternalDNS van {0}: zolang die draait, of zodra die weer draait, zet die de oude adressen terug.',
  'Where the region still runs, stop its ExternalDNS before records are written; afterwards, bring the traffic back by letting it run again.':
    'Stop, als de regio nog draait, haar ExternalDNS voordat er records geschreven worden; breng het verkeer daarna terug door die weer te laten draaien.',
  'Traffic Manager has not been read yet, so what it answers then is not known.':
    'Traffic Manager is nog niet gelezen, dus wat die dan antwoordt is niet bekend.',
  'Traffic Manager cannot be read since {0}: {1}. What it answers is told from before.':
    'Traffic Manager kan sinds {0} niet gelezen worden: {1}. Wat die antwoordt, is wat het laatst gelezen is.',
  'No other region is configured that could take the traffic.':
    'Er is geen andere regio geconfigureerd die het verkeer kan overnemen.',
  'Add a region with a cluster to serviceRouter.regions.':
    'Voeg een regio met een cluster toe aan serviceRouter.regions.',
  '{0} serves none of the names: no gateway there has both an address and the routes.':
    '{0} bedient geen van de namen: geen gateway daar heeft zowel een adres als de routes.',
  'Apply the ServiceRoutes to its clusters, with a Gateway whose load balancer has an address.':
    'Pas de ServiceRoutes toe op haar clusters, met een Gateway waarvan de load balancer een adres heeft.',
  '{0} in {1} cannot be read since {2}: {3}. Whether it would take the traffic is told from what was known before.':
    '{0} in {1} kan sinds {2} niet gelezen worden: {3}. Of het cluster het verkeer zou overnemen, is afgeleid uit wat daarvoor bekend was.',
  'See that {0} runs before anything is led there.':
    'Zorg dat {0} draait voordat er iets naartoe geleid wordt.',
  '{0} in {1} is only observed: nothing is written to it from here, and what its operator does is not known.':
    '{0} in {1} wordt alleen bekeken: er wordt van hieruit niets naar geschreven, en wat de operator daar doet is niet bekend.',
  'Write DNSPolicies where {0} gets its manifests from.':
    "Schrijf DNSPolicy's daar waar {0} zijn manifesten vandaan haalt.",
  'The load balancer of {0} has no address, so nothing can be led to it.':
    'De load balancer van {0} heeft geen adres, dus er kan niets naartoe geleid worden.',
  'See the Service of type LoadBalancer with the label istio: {0} in {1}.':
    'Kijk naar de Service van type LoadBalancer met het label istio: {0} in {1}.',
  'Traffic Manager finds 1 endpoint of {0} not well.':
    'Traffic Manager vindt 1 endpoint van {0} niet gezond.',
  'Traffic Manager finds {0} endpoints of {1} not well.':
    'Traffic Manager vindt {0} endpoints van {1} niet gezond.',
  'See why its probes fail before the traffic is led there.':
    'Kijk waarom de probes ervan mislukken voordat het verkeer daarheen geleid wordt.',
};

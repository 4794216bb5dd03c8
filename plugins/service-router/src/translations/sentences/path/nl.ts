/** Dutch: sentences of path, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} is declared in {1} and asks for {2}.':
    '{0} is opgegeven in {1} en vraagt om {2}.',
  '{0} is declared in {1}.': '{0} is opgegeven in {1}.',
  'The DNSPolicy of {0} says {1}.': 'De DNSPolicy van {0} zegt {1}.',
  'The DNSPolicy of {0} says {1}, so {2} publishes the name in every zone, and so in that of {3}.':
    'De DNSPolicy van {0} zegt {1}, dus {2} publiceert de naam in elke zone, en zo ook in die van {3}.',
  'The DNSPolicy of {0} says {1}, so {2} publishes the name in the zone of its own region, {3}.':
    'De DNSPolicy van {0} zegt {1}, dus {2} publiceert de naam in de zone van zijn eigen regio, {3}.',
  'The DNSPolicy of {0} says {1}, and {2} has adopted {3}, so it publishes the name in the zone of that region as well.':
    'De DNSPolicy van {0} zegt {1}, en {2} heeft {3} overgenomen, dus publiceert het de naam ook in de zone van die regio.',
  'RegionBound, bound to {0}': 'RegionBound, gebonden aan {0}',
  'Active, bound to {0}': 'Active, gebonden aan {0}',
  'Nobody in {0} is asked for the name while nothing publishes it.':
    'Zolang niets de naam publiceert, wordt er in {0} niemand naar gevraagd.',
  'at the route itself': 'bij de route zelf',
  'at the policy': 'bij de policy',
  'at the DNSEndpoint': 'bij het DNSEndpoint',
  'at the record': 'bij het record',
  "at the gateway's name": 'bij de gatewaynaam',
  "at the gateway's address": 'bij het adres van de gateway',
  'at the Traffic Manager': 'bij Traffic Manager',
  'at the answer': 'bij het antwoord',
  'So {0} resolves to {1} in {2}.': 'Dus leidt {0} in {2} naar {1}.',
  'So {0} should resolve to {1} in {2}, but nobody there is asked for it.':
    'Dus zou {0} in {2} naar {1} moeten leiden, maar niemand wordt er daar naar gevraagd.',
  'So {0} should resolve to {1} in {2}, but the resolver there cannot be asked, so whether it does is not known.':
    'Dus zou {0} in {2} naar {1} moeten leiden, maar de resolver daar kan niet gevraagd worden; of het zo is, is dus niet bekend.',
  'So far the path ends {0}, and goes on by itself once that is there.':
    'Tot nu toe eindigt de weg {0}; hij gaat vanzelf verder zodra dat er is.',
  'So the path breaks {0}.': 'Dus breekt de weg af {0}.',
  'So the path ends {0}.': 'Dus eindigt de weg {0}.',
  'No cluster holds a DNSEndpoint of {0} for this zone any more.':
    'Geen cluster heeft nog een DNSEndpoint van {0} voor deze zone.',
  'No cluster writes a DNSEndpoint of {0} for the zone of {1}.':
    'Geen cluster schrijft een DNSEndpoint van {0} voor de zone van {1}.',
  'It is written as {0} in {1}, which says {2} → {3}.':
    'Dat is geschreven als {0} in {1}, en daar staat {2} → {3}.',
  'Zone {0} of {1} still holds {2} → {3}, which nothing asks for here.':
    'Zone {0} van {1} bevat nog {2} → {3}, waar hier niets om vraagt.',
  'Zone {0} of {1} has not been read, so what it holds is not known.':
    'Zone {0} van {1} is niet gelezen, dus het is niet bekend wat erin staat.',
  'It is not known whether a record leads to a gateway.':
    'Het is niet bekend of er een record naar een gateway leidt.',
  'Zone {0} of {1} has not been read, so it is not known which address is behind the name.':
    'Zone {0} van {1} is niet gelezen, dus het is niet bekend welk adres achter de naam staat.',
  'No record leads here in zone {0} of {1}.':
    'In zone {0} van {1} leidt geen record hierheen.',
  'Zone {0} of {1} holds {2} → {3}.': 'Zone {0} van {1} bevat {2} → {3}.',
  'ExternalDNS {0} publishes it: zone {1} of {2} holds {3} → {4}, made of {5}.':
    'ExternalDNS {0} publiceert dat: zone {1} van {2} bevat {3} → {4}, gemaakt uit {5}.',
  'ExternalDNS {0} publishes it: zone {1} of {2} holds {3} → {4}.':
    'ExternalDNS {0} publiceert dat: zone {1} van {2} bevat {3} → {4}.',
  'No record, so no gateway.': 'Geen record, dus geen gateway.',
  'The record that stands points at {0} instead of {1}.':
    'Het record dat er staat wijst naar {0} in plaats van {1}.',
  'The record points at {0}, {1}.': 'Het record wijst naar {0}, {1}.',
  'The record points at {0}, which is the gateway of no cluster known here.':
    'Het record wijst naar {0}; dat is van geen enkel hier bekend cluster de gateway.',
  'It is to point at {0}, {1}.': 'Het record moet naar {0} wijzen, {1}.',
  'It is to point at {0}.': 'Het record moet naar {0} wijzen.',
  'the gateway of {0} in {1}': 'de gateway van {0} in {1}',
  'the gateway of {0}': 'de gateway van {0}',
  'No gateway, so no address.': 'Geen gateway, dus geen adres.',
  'Zone {0} of {1} holds no address for {2} yet.':
    'Zone {0} van {1} bevat nog geen adres voor {2}.',
  'In the same zone, {0} has the address {1}.':
    'In dezelfde zone heeft {0} het adres {1}.',
  'In the same zone, {0} has the addresses {1}.':
    'In dezelfde zone heeft {0} de adressen {1}.',
  'endpoint {0}, {1}': 'endpoint {0}, {1}',
  'endpoint {0}': 'endpoint {0}',
  '{0} % of answers': '{0} % van de antwoorden',
  'the name {0} cannot be had: {1}; set another profile-name':
    'de naam {0} is niet te krijgen: {1}; kies een andere profile-name',
  'is healthy': 'is gezond',
  'is served whatever its health': 'wordt bediend, ongeacht de gezondheid',
  'is served while the first probes run':
    'wordt bediend terwijl de eerste probes lopen',
  'is served, its health not being told':
    'wordt bediend, al is de gezondheid niet bekend',
  'is degraded, but served as a last resort, as all of them are':
    'is verslechterd, maar wordt als laatste redmiddel bediend, want ze zijn allemaal verslechterd',
  'is degraded and left out of answers':
    'is verslechterd en wordt uit de antwoorden weggelaten',
  'is switched off': 'is uitgeschakeld',
  'is stopped': 'is gestopt',
  'is inactive': 'is inactief',
  'has too few healthy endpoints behind it':
    'heeft te weinig gezonde endpoints achter zich',
  'is not served, as the profile is switched off':
    'wordt niet bediend, want het profiel is uitgeschakeld',
  'See why its probes fail: the health check path, port and expected status of the profile, and what the gateway answers them.':
    'Kijk waarom de probes ervan mislukken: het pad, de poort en de verwachte status van de gezondheidscontrole van het profiel, en wat de gateway erop antwoordt.',
  'See why the probes of every endpoint fail: the health check path, port and expected status of the profile.':
    'Kijk waarom de probes van elk endpoint mislukken: het pad, de poort en de verwachte status van de gezondheidscontrole van het profiel.',
  'See why the probes of the endpoints behind it fail, or ask for fewer healthy ones (min-child-endpoints).':
    'Kijk waarom de probes van de endpoints erachter mislukken, of vraag om minder gezonde (min-child-endpoints).',
  'Start the Azure resource that the endpoint leads to.':
    'Start de Azure-resource waar het endpoint naartoe leidt.',
  'Enable the profile behind the endpoint.':
    'Schakel het profiel achter het endpoint in.',
  'Enable the profile.': 'Schakel het profiel in.',
  'Enable the endpoint.': 'Schakel het endpoint in.',
  'Traffic Manager profile {0}, which is still to be made,':
    'Het Traffic Manager-profiel {0}, dat nog gemaakt moet worden,',
  'Traffic Manager profile {0}': 'Het Traffic Manager-profiel {0}',
  'its name': 'zijn naam',
  '{0} answers {1}: its endpoint {2} leads to {3} by plan; the profiles have not been read yet.':
    '{0} antwoordt op {1}: zijn endpoint {2} leidt volgens het plan naar {3}; de profielen zijn nog niet gelezen.',
  '{0} answers {1}: its endpoint {2} leads to {3} and {4}, with {5}.':
    '{0} antwoordt op {1}: zijn endpoint {2} leidt naar {3} en {4}, met {5}.',
  '{0} answers {1}: its endpoint {2} leads to {3} and {4}.':
    '{0} antwoordt op {1}: zijn endpoint {2} leidt naar {3} en {4}.',
  'Changes cannot be read now: the database of Service Router fails. It is asked again by itself.':
    'Veranderingen kunnen nu niet worden gelezen: de database van Service Router geeft een fout. Het wordt vanzelf opnieuw geprobeerd.',
  'Changes cannot be read now: the database of Service Router fails ({0}). It is asked again by itself.':
    'Veranderingen kunnen nu niet worden gelezen: de database van Service Router geeft een fout ({0}). Het wordt vanzelf opnieuw geprobeerd.',
};

/** German: sentences of path, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} is declared in {1} and asks for {2}.':
    '{0} ist in {1} deklariert und verlangt {2}.',
  '{0} is declared in {1}.': '{0} ist in {1} deklariert.',
  'The DNSPolicy of {0} says {1}.': 'Die DNSPolicy von {0} ist {1}.',
  'The DNSPolicy of {0} says {1}, so {2} publishes the name in every zone, and so in that of {3}.':
    'Die DNSPolicy von {0} ist {1}, also veröffentlicht {2} den Namen in jeder Zone und damit auch in der von {3}.',
  'The DNSPolicy of {0} says {1}, so {2} publishes the name in the zone of its own region, {3}.':
    'Die DNSPolicy von {0} ist {1}, also veröffentlicht {2} den Namen in der Zone der eigenen Region, {3}.',
  'The DNSPolicy of {0} says {1}, and {2} has adopted {3}, so it publishes the name in the zone of that region as well.':
    'Die DNSPolicy von {0} ist {1}, und {2} hat {3} übernommen, veröffentlicht den Namen also auch in der Zone dieser Region.',
  'RegionBound, bound to {0}': 'RegionBound, gebunden an {0}',
  'Active, bound to {0}': 'Active, gebunden an {0}',
  'Nobody in {0} is asked for the name while nothing publishes it.':
    'Solange niemand den Namen veröffentlicht, wird in {0} auch niemand danach gefragt.',
  'at the route itself': 'bei der Route selbst',
  'at the policy': 'bei der Policy',
  'at the DNSEndpoint': 'beim DNSEndpoint',
  'at the record': 'beim Eintrag',
  "at the gateway's name": 'beim Gateway-Namen',
  "at the gateway's address": 'bei der Adresse des Gateways',
  'at the Traffic Manager': 'bei Traffic Manager',
  'at the answer': 'bei der Antwort',
  'So {0} resolves to {1} in {2}.': 'Damit führt {0} in {2} zu {1}.',
  'So {0} should resolve to {1} in {2}, but nobody there is asked for it.':
    'Damit sollte {0} in {2} zu {1} führen, aber dort wird niemand danach gefragt.',
  'So {0} should resolve to {1} in {2}, but the resolver there cannot be asked, so whether it does is not known.':
    'Damit sollte {0} in {2} zu {1} führen, aber der Resolver dort kann nicht gefragt werden; ob es so ist, ist also nicht bekannt.',
  'So far the path ends {0}, and goes on by itself once that is there.':
    'Bisher endet der Weg {0}; er geht von selbst weiter, sobald das vorhanden ist.',
  'So the path breaks {0}.': 'Damit bricht der Weg {0} ab.',
  'So the path ends {0}.': 'Damit endet der Weg {0}.',
  'No cluster holds a DNSEndpoint of {0} for this zone any more.':
    'Kein Cluster hat noch einen DNSEndpoint von {0} für diese Zone.',
  'No cluster writes a DNSEndpoint of {0} for the zone of {1}.':
    'Kein Cluster schreibt einen DNSEndpoint von {0} für die Zone von {1}.',
  'It is written as {0} in {1}, which says {2} → {3}.':
    'Das ist in {1} als {0} geschrieben; darin steht {2} → {3}.',
  'Zone {0} of {1} still holds {2} → {3}, which nothing asks for here.':
    'Zone {0} von {1} enthält noch {2} → {3}, obwohl das hier niemand verlangt.',
  'Zone {0} of {1} has not been read, so what it holds is not known.':
    'Zone {0} von {1} wurde nicht gelesen, also ist nicht bekannt, was sie enthält.',
  'It is not known whether a record leads to a gateway.':
    'Es ist nicht bekannt, ob ein Eintrag zu einem Gateway führt.',
  'Zone {0} of {1} has not been read, so it is not known which address is behind the name.':
    'Zone {0} von {1} wurde nicht gelesen, also ist nicht bekannt, welche Adresse hinter dem Namen steht.',
  'No record leads here in zone {0} of {1}.':
    'In Zone {0} von {1} führt kein Eintrag hierher.',
  'Zone {0} of {1} holds {2} → {3}.': 'Zone {0} von {1} enthält {2} → {3}.',
  'ExternalDNS {0} publishes it: zone {1} of {2} holds {3} → {4}, made of {5}.':
    'ExternalDNS {0} veröffentlicht das: Zone {1} von {2} enthält {3} → {4}, erzeugt aus {5}.',
  'ExternalDNS {0} publishes it: zone {1} of {2} holds {3} → {4}.':
    'ExternalDNS {0} veröffentlicht das: Zone {1} von {2} enthält {3} → {4}.',
  'No record, so no gateway.': 'Kein Eintrag, also kein Gateway.',
  'The record that stands points at {0} instead of {1}.':
    'Der vorhandene Eintrag zeigt auf {0} statt auf {1}.',
  'The record points at {0}, {1}.': 'Der Eintrag zeigt auf {0}, {1}.',
  'The record points at {0}, which is the gateway of no cluster known here.':
    'Der Eintrag zeigt auf {0}; das ist das Gateway keines hier bekannten Clusters.',
  'It is to point at {0}, {1}.': 'Der Eintrag soll auf {0}, {1}, zeigen.',
  'It is to point at {0}.': 'Der Eintrag soll auf {0} zeigen.',
  'the gateway of {0} in {1}': 'das Gateway von {0} in {1}',
  'the gateway of {0}': 'das Gateway von {0}',
  'No gateway, so no address.': 'Kein Gateway, also keine Adresse.',
  'Zone {0} of {1} holds no address for {2} yet.':
    'Zone {0} von {1} enthält noch keine Adresse für {2}.',
  'In the same zone, {0} has the address {1}.':
    'In derselben Zone hat {0} die Adresse {1}.',
  'In the same zone, {0} has the addresses {1}.':
    'In derselben Zone hat {0} die Adressen {1}.',
  'endpoint {0}, {1}': 'Endpunkt {0}, {1}',
  'endpoint {0}': 'Endpunkt {0}',
  '{0} % of answers': '{0} % der Antworten',
  'the name {0} cannot be had: {1}; set another profile-name':
    'der Name {0} ist nicht verfügbar: {1}; setzen Sie einen anderen profile-name',
  'is healthy': 'ist gesund',
  'is served whatever its health': 'wird unabhängig von der Gesundheit bedient',
  'is served while the first probes run':
    'wird bedient, während die ersten Proben laufen',
  'is served, its health not being told':
    'wird bedient, ohne dass die Gesundheit bekannt ist',
  'is degraded, but served as a last resort, as all of them are':
    'ist beeinträchtigt, wird aber als letzter Ausweg bedient, weil alle beeinträchtigt sind',
  'is degraded and left out of answers':
    'ist beeinträchtigt und wird aus den Antworten weggelassen',
  'is switched off': 'ist abgeschaltet',
  'is stopped': 'ist gestoppt',
  'is inactive': 'ist inaktiv',
  'has too few healthy endpoints behind it':
    'hat zu wenige gesunde Endpunkte hinter sich',
  'is not served, as the profile is switched off':
    'wird nicht bedient, da das Profil abgeschaltet ist',
  'See why its probes fail: the health check path, port and expected status of the profile, and what the gateway answers them.':
    'Sehen Sie nach, warum seine Proben fehlschlagen: Pfad, Port und erwarteter Status der Gesundheitsprüfung des Profils, und was das Gateway darauf antwortet.',
  'See why the probes of every endpoint fail: the health check path, port and expected status of the profile.':
    'Sehen Sie nach, warum die Proben aller Endpunkte fehlschlagen: Pfad, Port und erwarteter Status der Gesundheitsprüfung des Profils.',
  'See why the probes of the endpoints behind it fail, or ask for fewer healthy ones (min-child-endpoints).':
    'Sehen Sie nach, warum die Proben der Endpunkte dahinter fehlschlagen, oder verlangen Sie weniger gesunde (min-child-endpoints).',
  'Start the Azure resource that the endpoint leads to.':
    'Starten Sie die Azure-Ressource, zu der der Endpunkt führt.',
  'Enable the profile behind the endpoint.':
    'Schalten Sie das Profil hinter dem Endpunkt ein.',
  'Enable the profile.': 'Schalten Sie das Profil ein.',
  'Enable the endpoint.': 'Schalten Sie den Endpunkt ein.',
  'Traffic Manager profile {0}, which is still to be made,':
    'Das Traffic-Manager-Profil {0}, das noch angelegt werden muss,',
  'Traffic Manager profile {0}': 'Das Traffic-Manager-Profil {0}',
  'its name': 'seinen Namen',
  '{0} answers {1}: its endpoint {2} leads to {3} by plan; the profiles have not been read yet.':
    '{0} antwortet auf {1}: Sein Endpunkt {2} führt laut Plan zu {3}; die Profile wurden noch nicht gelesen.',
  '{0} answers {1}: its endpoint {2} leads to {3} and {4}, with {5}.':
    '{0} antwortet auf {1}: Sein Endpunkt {2} führt zu {3} und {4}, mit {5}.',
  '{0} answers {1}: its endpoint {2} leads to {3} and {4}.':
    '{0} antwortet auf {1}: Sein Endpunkt {2} führt zu {3} und {4}.',
  'Changes cannot be read now: the database of Service Router fails. It is asked again by itself.':
    'Änderungen können gerade nicht gelesen werden: Die Datenbank von Service Router ist gestört. Es wird von selbst wieder versucht.',
  'Changes cannot be read now: the database of Service Router fails ({0}). It is asked again by itself.':
    'Änderungen können gerade nicht gelesen werden: Die Datenbank von Service Router ist gestört ({0}). Es wird von selbst wieder versucht.',
};

/** Dutch: sentences of what is planned, of names and of proposals, by the English ones. */
export const sentences: Record<string, string> = {
  'DNSPolicy is active': 'de DNSPolicy is actief',
  'Waiting for ClusterIdentity to be configured':
    'wacht tot er een ClusterIdentity is',
  'Waiting for DNSConfiguration to be configured':
    'wacht tot er een DNSConfiguration is',
  'invalid mode: {0}, must be Active or RegionBound':
    'ongeldige modus: {0}; het moet Active of RegionBound zijn',
  'at least one ExternalDNS controller must be defined in DNSConfiguration':
    'in de DNSConfiguration moet ten minste één ExternalDNS-controller staan',
  "Policy not active for this cluster: SourceRegion '{0}' does not match cluster region '{1}'":
    "Policy niet actief voor dit cluster: SourceRegion '{0}' is niet de regio van het cluster, '{1}'",
  "Policy not active for this cluster: SourceCluster '{0}' does not match cluster name '{1}'":
    "Policy niet actief voor dit cluster: SourceCluster '{0}' is niet de naam van het cluster, '{1}'",
  'targetPostfix must be lowercase alphanumeric with hyphens: {0}':
    'targetPostfix mag alleen kleine letters, cijfers en koppeltekens hebben: {0}',
  'the name {0} is asked for by ServiceRoute {1} too; ServiceRoute {2} was first and holds it':
    'de naam {0} wordt ook gevraagd door ServiceRoute {1}; ServiceRoute {2} was er het eerst en houdt hem',
  'the name {0} is asked for by ServiceRoute {1} too; another route was first and holds it':
    'de naam {0} wordt ook gevraagd door ServiceRoute {1}; een andere route was er het eerst en houdt hem',
  'Give the other route another name by changing serviceName, environment or application.':
    'Geef de andere route een andere naam door serviceName, environment of application te wijzigen.',
  'Let one cluster publish into the zone: bind the policy with sourceRegion or sourceCluster, or adopt the region once.':
    'Laat één cluster in de zone publiceren: bind de policy met sourceRegion of sourceCluster, of laat de regio door één cluster overnemen.',
  'nobody publishes {0} (ServiceRoute {1}) into the zone of {2}':
    'niemand publiceert {0} (ServiceRoute {1}) in de zone van {2}',
  'nobody publishes {0} (ServiceRoute {1}) into the zones of {2}':
    'niemand publiceert {0} (ServiceRoute {1}) in de zones van {2}',
  'Apply the route to a cluster of that region, let another cluster adopt the region, or bind the policy to one region.':
    'Pas de route toe op een cluster van die regio, laat een ander cluster de regio overnemen, of bind de policy aan één regio.',
  '{0} (to {1})': '{0} (naar {1})',
  '{0} and {1}': '{0} en {1}',
  'the name {0} is written into the zone of {1} by {2}; ExternalDNS keeps whichever it saw first':
    'de naam {0} wordt in de zone van {1} geschreven door {2}; ExternalDNS houdt wat het als eerste zag',
  'Waiting for DNSPolicy to be configured in namespace':
    'wacht tot er een DNSPolicy in de namespace is',
  'DNSPolicy is not active for this cluster (sourceRegion/sourceCluster mismatch). DNSEndpoints have been removed to prevent conflicts.':
    'de DNSPolicy is niet actief voor dit cluster (sourceRegion/sourceCluster komt niet overeen). De DNSEndpoints zijn verwijderd om conflicten te voorkomen.',
  'Gateway {0} not found in namespace {1}':
    'Gateway {0} niet gevonden in namespace {1}',
  '{0} is not valid: {1}': '{0} is niet geldig: {1}',
  '{0} is held by {1} since {2}. Change serviceName, environment or application, or remove that route':
    '{0} is sinds {2} van {1}. Wijzig serviceName, environment of application, of verwijder die route',
  'no active controllers in DNSPolicy':
    'geen actieve controllers in de DNSPolicy',
  '{0} exists and does not belong to this route; it is left as it is. Rename it or the route':
    '{0} bestaat al en hoort niet bij deze route; er wordt niets aan veranderd. Geef dat object of de route een andere naam',
  'ServiceRoute is active': 'de ServiceRoute is actief',
  'the clusters hold different policies for namespace {0}: {1}':
    "de clusters hebben verschillende policy's voor namespace {0}: {1}",
  'the DNSPolicy of namespace {0} is RegionBound without a sourceRegion, so each of {1} points every zone at itself':
    'de DNSPolicy van namespace {0} is RegionBound zonder sourceRegion, dus elk van deze clusters laat elke zone naar zichzelf wijzen: {1}',
  'Set sourceRegion to the region that answers for all.':
    "Zet sourceRegion op de regio die voor alle regio's antwoordt.",
  'the DNSPolicy of namespace {0} is {1}, and no cluster is that, so nobody publishes its routes':
    'de DNSPolicy van namespace {0} is {1}, en geen cluster voldoet daaraan, dus niemand publiceert de routes ervan',
  'Bind it to a region that has a cluster: {0}.':
    'Bind de policy aan een regio die een cluster heeft: {0}.',
  'clusters {0} say they are the same region, {1}, so each publishes into its zone':
    'de clusters {0} zeggen dezelfde regio te zijn, {1}, dus elk ervan publiceert in de zone van die regio',
  'Bind the policies to one of them with sourceCluster, or give one cluster another region.':
    "Bind de policy's met sourceCluster aan een ervan, of geef één cluster een andere regio.",
  'region {0} is adopted by {1} and served by {2} itself, so each publishes into its zone':
    'regio {0} is overgenomen door {1} en wordt ook bediend door {2} zelf, dus elk ervan publiceert in de zone van die regio',
  'region {0} is adopted by {1}, so each publishes into its zone':
    'regio {0} is overgenomen door {1}, dus elk ervan publiceert in de zone van die regio',
  'Leave one cluster for the region: take it out of adoptsRegions of the others.':
    'Houd één cluster over voor de regio: haal die regio bij de andere uit adoptsRegions.',
  '{0} is empty': '{0} is leeg',
  '{0} has the capital letter "{1}"; use lower case letters, digits and hyphens':
    '{0} heeft de hoofdletter "{1}"; gebruik kleine letters, cijfers en koppeltekens',
  '{0} has a dot, which would add a level to the name; use lower case letters, digits and hyphens':
    '{0} heeft een punt, die de naam een niveau dieper zou maken; gebruik kleine letters, cijfers en koppeltekens',
  '{0} has a space; use lower case letters, digits and hyphens':
    '{0} heeft een spatie; gebruik kleine letters, cijfers en koppeltekens',
  '{0} has "{1}"; use lower case letters, digits and hyphens':
    '{0} heeft "{1}"; gebruik kleine letters, cijfers en koppeltekens',
  '{0} starts with a hyphen; it must start with a letter or digit':
    '{0} begint met een koppelteken; het moet met een letter of cijfer beginnen',
  '{0} ends with a hyphen; it must end with a letter or digit':
    '{0} eindigt met een koppelteken; het moet met een letter of cijfer eindigen',
  '{0} has {1} characters; {2} are allowed':
    '{0} heeft {1} tekens; {2} zijn toegestaan',
  '{0} has {1} characters; the name of an object may have {2}':
    '{0} heeft {1} tekens; de naam van een object mag er {2} hebben',
  '{0}, in its part "{1}"': 'in het deel "{1}": {0}',
  '{0} has {1} characters; it becomes a label value, which may have {2}':
    '{0} heeft {1} tekens; het wordt de waarde van een label, en die mag er {2} hebben',
  '{0} cannot be a label value; use letters, digits, hyphens, underscores and dots, beginning and ending with a letter or digit':
    '{0} kan niet de waarde van een label zijn; gebruik letters, cijfers, koppeltekens, underscores en punten, met een letter of cijfer aan het begin en het eind',
  'the DNS label "{0}" has {1} characters, {2} more than DNS allows ({3}). Shorten {4}':
    'het DNS-label "{0}" heeft {1} tekens, {2} meer dan DNS toestaat ({3}). Kort een of meer hiervan in: {4}',
  'the ServiceRoute\'s name "{0}" has {1} characters; it becomes a label value, which may have {2}':
    'de naam van de ServiceRoute, "{0}", heeft {1} tekens; hij wordt de waarde van een label, en die mag er {2} hebben',
  '{0} must be specified': '{0} moet opgegeven worden',
  'the host name "{0}" has {1} characters; DNS allows {2}':
    'de hostnaam "{0}" heeft {1} tekens; DNS staat er {2} toe',
  'the DNS label "{0}" has {1} characters, {2} more than DNS allows ({3}). Shorten targetPostfix ({4}); cluster ({5}) and region ({6}) are the ClusterIdentity\'s':
    'het DNS-label "{0}" heeft {1} tekens, {2} meer dan DNS toestaat ({3}). Kort targetPostfix ({4}) in; cluster ({5}) en region ({6}) zijn van de ClusterIdentity',
  '{0} is taken: ServiceRoute {1} holds it since {2}. Change serviceName, environment or application':
    '{0} is bezet: ServiceRoute {1} heeft de naam sinds {2}. Wijzig serviceName, environment of application',
  '{0} already has a record in the zone of {1} that no ServiceRoute asks for':
    '{0} heeft in de zone van {1} al een record waar geen ServiceRoute om vraagt',
  '"{0}" has {1} characters; ExternalDNS\'s ownership record puts "{2}cname-" before it, which leaves {3}. Shorten serviceName, environment or application by {4}':
    '"{0}" heeft {1} tekens; het eigendomsrecord van ExternalDNS zet er "{2}cname-" voor, waarna er {3} overblijven. Kort serviceName, environment of application in met {4}',
  'RegionBound needs the region that answers for all: {0}':
    "RegionBound heeft de regio nodig die voor alle regio's antwoordt; mogelijk: {0}",
  'RegionBound needs the region that answers for all, in sourceRegion':
    "RegionBound heeft in sourceRegion de regio nodig die voor alle regio's antwoordt",
  'sourceRegion "{0}" has no cluster; the regions with one are {1}':
    'sourceRegion "{0}" heeft geen cluster; deze regio\'s hebben er een: {1}',
  'sourceRegion "{0}" has no ExternalDNS: the DNSConfiguration of {1} names no controller that would publish the route. Add one there, or choose another region':
    'sourceRegion "{0}" heeft geen ExternalDNS: de DNSConfiguration van {1} noemt geen controller die de route zou publiceren. Voeg er daar een toe, of kies een andere regio',
  'Gateway {0} does not exist in {1}; the route waits there until it does':
    'Gateway {0} bestaat niet in {1}; de route wacht daar tot die er is',
  'Gateway {0} exists in no cluster; there are {1}':
    'Gateway {0} bestaat in geen enkel cluster; deze zijn er wel: {1}',
  'Gateway {0} exists in no cluster':
    'Gateway {0} bestaat in geen enkel cluster',
  '{0} is private in {1}, where no probe of Traffic Manager arrives. Choose a public gateway, leave Traffic Manager out, or set always-serve to Enabled to be answered without probes':
    '{0} is privé in {1}, waar geen probe van Traffic Manager aankomt. Kies een publieke gateway, laat Traffic Manager weg, of zet always-serve op Enabled zodat er zonder probes mee geantwoord wordt',
  '{0} is private in {1}, and MultiValue answers with addresses, of which Traffic Manager takes no private one. Choose a public gateway, or another routing-method':
    '{0} is privé in {1}, en MultiValue antwoordt met adressen, waarvan Traffic Manager geen privéadres aanneemt. Kies een publieke gateway, of een andere routing-method',
  '{0} is private in {1}, so Traffic Manager answers with it without looking at its health (always-serve): what is down there goes on being answered until somebody switches it off':
    '{0} is privé in {1}, dus Traffic Manager antwoordt ermee zonder naar de gezondheid te kijken (always-serve): wat daar uitvalt, blijft als antwoord gegeven worden tot iemand het uitschakelt',
  'DNSPolicy {0}/{1} is in {2}, and only the oldest of a namespace counts. Where the folder that is written to declares {3}, this mode is written into it; where it does not, {4} would be a second one and is refused: change {5} where it is declared, or remove it there first':
    'DNSPolicy {0}/{1} staat in {2}, en alleen de oudste van een namespace telt. Staat {3} in de map waarin geschreven wordt, dan wordt deze modus daarin gezet; zo niet, dan zou {4} een tweede zijn en wordt die geweigerd: wijzig {5} waar die is opgegeven, of verwijder die daar eerst',
  'DNSPolicy {0} would be a second one: {1} holds {2}, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first':
    'DNSPolicy {0} zou een tweede zijn: {1} heeft {2} al, en alleen de oudste van een namespace telt. Wijzig die policy waar ze is opgegeven, of verwijder haar daar eerst',
  'DNSPolicy {0} would be a second one: {1} hold {2}, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first':
    'DNSPolicy {0} zou een tweede zijn: {1} hebben {2} al, en alleen de oudste van een namespace telt. Wijzig die policy waar ze is opgegeven, of verwijder haar daar eerst',
  'One DNSPolicy counts for the whole namespace {0}, which holds {1} too; this mode would apply to them as well':
    'Eén DNSPolicy geldt voor de hele namespace {0}, waarin ook {1} staat; deze modus zou ook daarvoor gelden',
};

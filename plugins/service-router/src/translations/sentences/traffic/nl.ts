/** Dutch: sentences of Traffic Manager, by the English ones. */
export const sentences: Record<string, string> = {
  'its type is {0}; only a LoadBalancer Service can be an endpoint':
    'het type is {0}; alleen een Service van type LoadBalancer kan een endpoint zijn',
  'there is no host name to make the profile for; set hostname, or the annotation of ExternalDNS of that name':
    'er is geen hostnaam om het profiel voor te maken; stel hostname in, of de annotatie van ExternalDNS met die naam',
  'resource-group is "{0}"; profiles may be in {1}':
    'resource-group is "{0}"; profielen mogen staan in {1}',
  "hostname {0} would lead to the profile and the profile back to it; give the object a host name of its own, or set endpoint-target to its load balancer's address":
    'hostname {0} zou naar het profiel leiden en het profiel weer daarnaar; geef het object een eigen hostnaam, of zet endpoint-target op het adres van zijn load balancer',
  'a profile has at most {0} endpoints; put some behind a nested profile':
    'een profiel heeft hoogstens {0} endpoints; zet er een aantal achter een genest profiel',
  'the profile routes by geography; set geo-mapping':
    'het profiel routeert op geografie; stel geo-mapping in',
  "the profile routes by latency; set endpoint-location, or the region's azureLocation":
    'het profiel routeert op latentie; stel endpoint-location in, of azureLocation van de regio',
  '{0} has the endpoint name "{1}"; set another endpoint-name':
    '{0} heeft de endpointnaam "{1}" al; kies een andere endpoint-name',
  "{0} has the target {1} already; give each region a host name of its own, or set endpoint-target to the load balancer's address":
    '{0} heeft het doel {1} al; geef elke regio een eigen hostnaam, of zet endpoint-target op het adres van de load balancer',
  '{0} has priority {1}; each endpoint needs one of its own, set priority':
    '{0} heeft priority {1}; elk endpoint heeft een eigen priority nodig, stel die in',
  'its target {0} is {1} and that of {2} is {3}; a profile that is not MultiValue has one kind':
    'het doel {0} is {1} en dat van {2} is {3}; een profiel dat niet MultiValue is, heeft één soort doel',
  '{0} has geo-mapping {1}; a code leads to one endpoint':
    '{0} heeft geo-mapping {1}; een code leidt naar één endpoint',
  '{0} has no subnets and takes all other askers; only one endpoint can, set subnets':
    '{0} heeft geen subnets en krijgt alle andere vragers; dat kan maar één endpoint, stel subnets in',
  '{0} has addresses of {1}; an address leads to one endpoint':
    '{0} heeft adressen van {1}; een adres leidt naar één endpoint',
  'an IPv{0} address': 'een IPv{0}-adres',
  'a host name': 'een hostnaam',
  weight: 'gewicht',
  priority: 'prioriteit',
  'endpoint status': 'status van het endpoint',
  'health checks enabled': 'gezondheidscontroles aan',
  'always serve': 'altijd bedienen',
  'endpoint name "{0}" must have at most 260 letters, digits, hyphens, underscores and periods, beginning and ending with a letter or digit':
    'endpointnaam "{0}" mag hoogstens 260 letters, cijfers, koppeltekens, underscores en punten hebben, met een letter of cijfer aan het begin en het eind',
  'endpoint type': 'type van het endpoint',
  'endpoint target "{0}" must be a host name or an IP address, without protocol, port and path':
    'doel van het endpoint "{0}" moet een hostnaam of een IP-adres zijn, zonder protocol, poort en pad',
  'endpoint target resource id "{0}" must be a resource id: /subscriptions/.../resourceGroups/.../providers/...':
    'resource-id van het doel "{0}" moet deze vorm hebben: /subscriptions/.../resourceGroups/.../providers/...',
  'geo mapping must be codes like WORLD, GEO-EU, DE or US-CA, got "{0}"':
    'geo-mapping moet uit codes bestaan zoals WORLD, GEO-EU, DE of US-CA; gevonden: "{0}"',
  'geo mapping': 'geografische toewijzing',
  'subnets {0} share addresses; remove one':
    'de subnetten {0} hebben adressen gemeen; verwijder er een',
  subnets: 'subnetten',
  'custom headers': 'eigen headers',
  'endpoint custom headers': 'eigen headers van het endpoint',
  'min child endpoints': 'minimumaantal onderliggende endpoints',
  'min child endpoints IPv4': 'minimumaantal onderliggende endpoints met IPv4',
  'min child endpoints IPv6': 'minimumaantal onderliggende endpoints met IPv6',
  'endpoint-type {0} needs endpoint-target-resource-id':
    'endpoint-type {0} heeft endpoint-target-resource-id nodig',
  'the load balancer has no address yet; it is looked at again when it has one':
    'de load balancer heeft nog geen adres; er wordt weer naar gekeken zodra er een is',
  'the load balancer is private ({0}) and Traffic Manager cannot probe it; use a public one, set endpoint-target to what is public, or set always-serve to Enabled to be answered without probes':
    'de load balancer is privé ({0}) en probes van Traffic Manager bereiken hem niet; gebruik een publieke, zet endpoint-target op wat publiek is, of zet always-serve op Enabled zodat er zonder probes mee geantwoord wordt',
  'MultiValue answers with addresses and the load balancer has only the name {0}; set endpoint-target':
    'MultiValue antwoordt met adressen en de load balancer heeft alleen de naam {0}; stel endpoint-target in',
  'Traffic Manager takes no private address as a target, and {0} is one; give the object a host name':
    'Traffic Manager neemt geen privéadres als doel aan, en {0} is er een; geef het object een hostnaam',
  'the endpoint "{0}" of the profile, which stays,':
    'het endpoint "{0}" van het profiel (dat blijft)',
  'host name "{0}" has a wildcard; a profile answers for one name':
    'hostnaam "{0}" heeft een wildcard; een profiel antwoordt voor één naam',
  'host name "{0}" has {1} characters; DNS allows {2}':
    'hostnaam "{0}" heeft {1} tekens; DNS staat er {2} toe',
  'host name "{0}" has the label "{1}"; a label has 1 to {2} letters, digits and hyphens, beginning and ending with a letter or digit':
    'hostnaam "{0}" heeft het label "{1}"; een label heeft 1 tot {2} letters, cijfers en koppeltekens, met een letter of cijfer aan het begin en het eind',
  'profile name "{0}" has {1} characters; Azure allows {2}':
    'profielnaam "{0}" heeft {1} tekens; Azure staat er {2} toe',
  'profile name "{0}" must have letters, digits, hyphens and periods, beginning and ending with a letter or digit':
    'profielnaam "{0}" moet uit letters, cijfers, koppeltekens en punten bestaan, met een letter of cijfer aan het begin en het eind',
  'the profile {0} has no room for one more: {1}; set another profile-name, and lead to it by a nested endpoint':
    'in het profiel {0} is geen plaats voor nog een: {1}; kies een andere profile-name, en leid ernaartoe met een genest endpoint',
  '{0} endpoints need {1} tags of {2} characters; a profile has {3} for them':
    '{0} endpoints hebben {1} tags van {2} tekens nodig; een profiel heeft er {3} voor',
  'the profile name "{0}" is held by {1} ({2}); set another profile-name':
    'de profielnaam "{0}" is van {1} ({2}); kies een andere profile-name',
  'the profile {0} in {1} has {2}, which this version of Service Router does not know, and is left as it is; set another profile-name, or take that out of the profile':
    'het profiel {0} in {1} heeft {2}, wat deze versie van Service Router niet kent, en er wordt niets aan veranderd; kies een andere profile-name, of haal dat uit het profiel',
  'the profile {0} in {1} is owned by "{2}" and is left as it is; set another profile-name, or tag it {3} to hand it over':
    'het profiel {0} in {1} is van "{2}" en er wordt niets aan veranderd; kies een andere profile-name, of geef het de tag {3} om het over te dragen',
  'the profile {0} in {1} was not made by Service Router and is left as it is; set another profile-name, or tag it {2} to hand it over':
    'het profiel {0} in {1} is niet door Service Router gemaakt en er wordt niets aan veranderd; kies een andere profile-name, of geef het de tag {2} om het over te dragen',
  'annotation webhook/traffic-manager-resource-group is required when Traffic Manager is enabled':
    'annotatie webhook/traffic-manager-resource-group is verplicht als Traffic Manager aanstaat',
  'resource group "{0}" must have at most 90 letters, digits, underscores, hyphens, periods and parentheses, and not end with a period':
    'resourcegroep "{0}" mag hoogstens 90 letters, cijfers, underscores, koppeltekens, punten en haakjes hebben, en niet met een punt eindigen',
  'DNS TTL must be at least 30 seconds, got {0}':
    'de DNS-TTL moet minstens 30 seconden zijn; gevonden: {0}',
  'DNS TTL must be at most {0} seconds, got {1}':
    'de DNS-TTL mag hoogstens {0} seconden zijn; gevonden: {1}',
  'routing method': 'routeringsmethode',
  'monitor protocol': 'protocol van de probes',
  'DNS TTL': 'DNS-TTL',
  'monitor port': 'poort van de probes',
  'monitor path must begin with a slash, got "{0}"':
    'het pad van de probes moet met een schuine streep beginnen; gevonden: "{0}"',
  'profile status': 'status van het profiel',
  'max return': 'maximumaantal antwoorden',
  'probe interval must be 10 or 30 seconds, got {0}':
    'het interval van de probes moet 10 of 30 seconden zijn; gevonden: {0}',
  'probe interval': 'interval van de probes',
  'probe timeout': 'time-out van de probes',
  'tolerated failures': 'aantal toegestane mislukkingen',
  'expected status ranges': 'verwachte statuscodes',
  'monitor custom headers': 'eigen headers van de probes',
  '{0} is "{1}" and {2} is "{3}"; remove one':
    '{0} is "{1}" en {2} is "{3}"; verwijder er een',
  'invalid {0} value "{1}", must be {2}':
    'ongeldige waarde "{1}" ({0}); verwacht: {2}',
  '{0} must be between {1} and {2}, got {3}':
    '{0} moet tussen {1} en {2} liggen; gevonden: {3}',
  'invalid {0} "{1}", must be one of: {2}':
    'ongeldige waarde "{1}" ({0}); mogelijk: {2}',
  'at most {0} {1}, got {2}': '{1}: hoogstens {0}; gevonden: {2}',
  'webhook-traffic-manager-{0}: {1}': 'webhook-traffic-manager-{0}: {1}',
  'webhook-traffic-manager-{0} is "{1}": {2}':
    'webhook-traffic-manager-{0} is "{1}": {2}',
  'endpoint location is required for ExternalEndpoints':
    'endpoint-location is verplicht voor ExternalEndpoints',
  'endpoint location is required for NestedEndpoints with Performance routing':
    'endpoint-location is verplicht voor NestedEndpoints met routering Performance',
  'unknown endpoint location "{0}", must be an Azure region like westeurope or "West Europe"':
    'onbekende endpoint-location "{0}"; het moet een Azure-regio zijn zoals westeurope of "West Europe"',
  'a TCP probe has no path; remove monitor-path "{0}" or use HTTP or HTTPS':
    'een TCP-probe heeft geen pad; verwijder monitor-path "{0}" of gebruik HTTP of HTTPS',
  'a TCP probe has neither headers nor status codes; remove it or use HTTP or HTTPS':
    'een TCP-probe heeft geen headers en geen statuscodes; verwijder dit of gebruik HTTP of HTTPS',
  'geo mapping is required for Geographic routing: codes like WORLD, GEO-EU, DE or US-CA':
    'geo-mapping is verplicht voor routering Geographic: codes zoals WORLD, GEO-EU, DE of US-CA',
  'probe timeout must be between 5 and 9 with a probe interval of 10, got {0}':
    'probe-timeout moet tussen 5 en 9 liggen bij een probe-interval van 10; gevonden: {0}',
  'always-serve Disabled asks for probes and health-checks-enabled false for none; remove one':
    'always-serve Disabled vraagt om probes en health-checks-enabled false om geen; verwijder er een',
  'endpoint target is for ExternalEndpoints, and endpoint-type is {0}, which leads to endpoint-target-resource-id; remove endpoint-target or endpoint-type':
    'endpoint-target is voor ExternalEndpoints, en endpoint-type is {0}, dat naar endpoint-target-resource-id leidt; verwijder endpoint-target of endpoint-type',
  'endpoint target resource id is for AzureEndpoints and NestedEndpoints; set endpoint-type, or endpoint-target instead':
    'endpoint-target-resource-id is voor AzureEndpoints en NestedEndpoints; stel endpoint-type in, of in plaats daarvan endpoint-target',
  text: 'tekst',
  'a whole number': 'een geheel getal',
  'true or false': 'true of false',
  'codes divided by commas': "codes, gescheiden door komma's",
  'networks (203.0.113.0/24) or ranges (203.0.113.4-203.0.113.9), divided by commas':
    "netwerken (203.0.113.0/24) of reeksen (203.0.113.4-203.0.113.9), gescheiden door komma's",
  'status codes or ranges (200-299,301), divided by commas':
    "statuscodes of reeksen (200-299,301), gescheiden door komma's",
  'headers (name:value), divided by commas':
    "headers (name:value), gescheiden door komma's",
  '{0} leads to the profile {1} already; a name has one CNAME, set another hostname':
    '{0} leidt al naar het profiel {1}; een naam heeft één CNAME, kies een andere hostname',
  'its DNSEndpoint {0}/{1} is that of {2} already; set another hostname':
    'het DNSEndpoint {0}/{1} is al dat van {2}; kies een andere hostname',
  'every cluster that has an endpoint in the profile is only observed, so that none may publish the host':
    'elk cluster dat een endpoint in het profiel heeft, wordt alleen bekeken, dus geen ervan mag de host publiceren',
  'the annotation {0} is no setting of Traffic Manager and nobody reads it; correct its spelling or remove it':
    'de annotatie {0} is geen instelling van Traffic Manager en niemand leest haar; verbeter de spelling of verwijder haar',
  'the annotations {0} are no settings of Traffic Manager and nobody reads them; correct their spelling or remove them':
    'de annotaties {0} zijn geen instellingen van Traffic Manager en niemand leest ze; verbeter de spelling of verwijder ze',
  'the profile {0} stands in resource group {1}, where it stays and goes on being written; its objects say {2}. Set resource-group to {3}, or delete the profile to have it made again in {4}':
    'het profiel {0} staat in resourcegroep {1}, waar het blijft en verder geschreven wordt; de objecten ervan zeggen {2}. Zet resource-group op {3}, of verwijder het profiel om het opnieuw te laten maken in {4}',
  'the tags of profile {0} that say whose its endpoints are were cut or changed, so nothing is removed from it; remove by hand the endpoints that nobody wants':
    'de tags van profiel {0} die zeggen van wie de endpoints zijn, zijn afgekapt of gewijzigd, dus er wordt niets uit verwijderd; verwijder met de hand de endpoints die niemand wil',
  'the profile {0} has {1}, which this version of Service Router does not know, and is left as it is; take that out of the profile, or update Service Router':
    'het profiel {0} heeft {1}, wat deze versie van Service Router niet kent, en er wordt niets aan veranderd; haal dat uit het profiel, of werk Service Router bij',
};

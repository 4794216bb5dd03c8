/** German: sentences of Traffic Manager, by the English ones. */
export const sentences: Record<string, string> = {
  'its type is {0}; only a LoadBalancer Service can be an endpoint':
    'der Typ ist {0}; nur ein Service vom Typ LoadBalancer kann ein Endpunkt sein',
  'there is no host name to make the profile for; set hostname, or the annotation of ExternalDNS of that name':
    'es gibt keinen Hostnamen, für den das Profil angelegt werden könnte; setzen Sie hostname oder die gleichnamige Annotation von ExternalDNS',
  'resource-group is "{0}"; profiles may be in {1}':
    'resource-group ist "{0}"; erlaubt für Profile: {1}',
  "hostname {0} would lead to the profile and the profile back to it; give the object a host name of its own, or set endpoint-target to its load balancer's address":
    'hostname {0} würde zum Profil führen und das Profil wieder dorthin; geben Sie dem Objekt einen eigenen Hostnamen, oder setzen Sie endpoint-target auf die Adresse seines Load Balancers',
  'a profile has at most {0} endpoints; put some behind a nested profile':
    'ein Profil hat höchstens {0} Endpunkte; stellen Sie einige hinter ein geschachteltes Profil',
  'the profile routes by geography; set geo-mapping':
    'das Profil routet nach Geografie; setzen Sie geo-mapping',
  "the profile routes by latency; set endpoint-location, or the region's azureLocation":
    'das Profil routet nach Latenz; setzen Sie endpoint-location oder azureLocation der Region',
  '{0} has the endpoint name "{1}"; set another endpoint-name':
    '{0} hat schon den Endpunktnamen "{1}"; setzen Sie einen anderen endpoint-name',
  "{0} has the target {1} already; give each region a host name of its own, or set endpoint-target to the load balancer's address":
    '{0} hat schon das Ziel {1}; geben Sie jeder Region einen eigenen Hostnamen, oder setzen Sie endpoint-target auf die Adresse des Load Balancers',
  '{0} has priority {1}; each endpoint needs one of its own, set priority':
    '{0} hat priority {1}; jeder Endpunkt braucht eine eigene, setzen Sie priority',
  'its target {0} is {1} and that of {2} is {3}; a profile that is not MultiValue has one kind':
    'das Ziel {0} ist {1}, das von {2} ist {3}; ein Profil, das nicht MultiValue ist, hat nur Ziele einer Art',
  '{0} has geo-mapping {1}; a code leads to one endpoint':
    '{0} hat geo-mapping {1}; ein Code führt zu einem einzigen Endpunkt',
  '{0} has no subnets and takes all other askers; only one endpoint can, set subnets':
    '{0} hat keine subnets und bekommt alle anderen Fragenden; das kann nur ein Endpunkt, setzen Sie subnets',
  '{0} has addresses of {1}; an address leads to one endpoint':
    '{0} hat Adressen aus {1}; eine Adresse führt zu einem einzigen Endpunkt',
  'an IPv{0} address': 'eine IPv{0}-Adresse',
  'a host name': 'ein Hostname',
  weight: 'Gewicht',
  priority: 'Priorität',
  'endpoint status': 'Status des Endpunkts',
  'health checks enabled': 'Gesundheitsprüfungen eingeschaltet',
  'always serve': 'immer bedienen',
  'endpoint name "{0}" must have at most 260 letters, digits, hyphens, underscores and periods, beginning and ending with a letter or digit':
    'Endpunktname "{0}" darf höchstens 260 Buchstaben, Ziffern, Bindestriche, Unterstriche und Punkte haben, am Anfang und am Ende einen Buchstaben oder eine Ziffer',
  'endpoint type': 'Typ des Endpunkts',
  'endpoint target "{0}" must be a host name or an IP address, without protocol, port and path':
    'Endpunktziel "{0}" muss ein Hostname oder eine IP-Adresse sein, ohne Protokoll, Port und Pfad',
  'endpoint target resource id "{0}" must be a resource id: /subscriptions/.../resourceGroups/.../providers/...':
    'die Ressourcen-ID des Ziels, "{0}", muss diese Form haben: /subscriptions/.../resourceGroups/.../providers/...',
  'geo mapping must be codes like WORLD, GEO-EU, DE or US-CA, got "{0}"':
    'geo-mapping muss aus Codes wie WORLD, GEO-EU, DE oder US-CA bestehen; gefunden: "{0}"',
  'geo mapping': 'geografische Zuordnung',
  'subnets {0} share addresses; remove one':
    'subnets {0} überschneiden sich; entfernen Sie eines',
  subnets: 'Subnetze',
  'custom headers': 'eigene Header',
  'endpoint custom headers': 'eigene Header des Endpunkts',
  'min child endpoints': 'Mindestzahl untergeordneter Endpunkte',
  'min child endpoints IPv4': 'Mindestzahl untergeordneter Endpunkte mit IPv4',
  'min child endpoints IPv6': 'Mindestzahl untergeordneter Endpunkte mit IPv6',
  'endpoint-type {0} needs endpoint-target-resource-id':
    'endpoint-type {0} braucht endpoint-target-resource-id',
  'the load balancer has no address yet; it is looked at again when it has one':
    'der Load Balancer hat noch keine Adresse; er wird erneut geprüft, sobald er eine hat',
  'the load balancer is private ({0}) and Traffic Manager cannot probe it; use a public one, set endpoint-target to what is public, or set always-serve to Enabled to be answered without probes':
    'der Load Balancer ist privat ({0}), und Proben von Traffic Manager erreichen ihn nicht; verwenden Sie einen öffentlichen, setzen Sie endpoint-target auf etwas Öffentliches, oder setzen Sie always-serve auf Enabled, damit auch ohne Proben geantwortet wird',
  'MultiValue answers with addresses and the load balancer has only the name {0}; set endpoint-target':
    'MultiValue antwortet mit Adressen, und der Load Balancer hat nur den Namen {0}; setzen Sie endpoint-target',
  'Traffic Manager takes no private address as a target, and {0} is one; give the object a host name':
    'Traffic Manager nimmt keine private Adresse als Ziel an, und {0} ist eine; geben Sie dem Objekt einen Hostnamen',
  'the endpoint "{0}" of the profile, which stays,':
    'Endpunkt "{0}" des Profils (er bleibt)',
  'host name "{0}" has a wildcard; a profile answers for one name':
    'Hostname "{0}" hat einen Platzhalter; ein Profil antwortet für einen einzigen Namen',
  'host name "{0}" has {1} characters; DNS allows {2}':
    'Hostname "{0}" hat {1} Zeichen; DNS erlaubt {2}',
  'host name "{0}" has the label "{1}"; a label has 1 to {2} letters, digits and hyphens, beginning and ending with a letter or digit':
    'Hostname "{0}" hat das Label "{1}"; ein Label hat 1 bis {2} Buchstaben, Ziffern und Bindestriche, am Anfang und am Ende einen Buchstaben oder eine Ziffer',
  'profile name "{0}" has {1} characters; Azure allows {2}':
    'Profilname "{0}" hat {1} Zeichen; Azure erlaubt {2}',
  'profile name "{0}" must have letters, digits, hyphens and periods, beginning and ending with a letter or digit':
    'Profilname "{0}" muss aus Buchstaben, Ziffern, Bindestrichen und Punkten bestehen, am Anfang und am Ende ein Buchstabe oder eine Ziffer',
  'the profile {0} has no room for one more: {1}; set another profile-name, and lead to it by a nested endpoint':
    'im Profil {0} ist kein Platz für einen weiteren Endpunkt: {1}; setzen Sie einen anderen profile-name, und verweisen Sie mit einem geschachtelten Endpunkt darauf',
  '{0} endpoints need {1} tags of {2} characters; a profile has {3} for them':
    '{0} Endpunkte brauchen {1} Tags mit {2} Zeichen; ein Profil hat dafür {3}',
  'the profile name "{0}" is held by {1} ({2}); set another profile-name':
    'der Profilname "{0}" gehört {1} ({2}); setzen Sie einen anderen profile-name',
  'the profile {0} in {1} has {2}, which this version of Service Router does not know, and is left as it is; set another profile-name, or take that out of the profile':
    'das Profil {0} in {1} hat {2}, was diese Version von Service Router nicht kennt, und bleibt daher unverändert; setzen Sie einen anderen profile-name, oder nehmen Sie das aus dem Profil',
  'the profile {0} in {1} is owned by "{2}" and is left as it is; set another profile-name, or tag it {3} to hand it over':
    'das Profil {0} in {1} gehört "{2}" und bleibt unverändert; setzen Sie einen anderen profile-name, oder geben Sie ihm den Tag {3}, um es zu übergeben',
  'the profile {0} in {1} was not made by Service Router and is left as it is; set another profile-name, or tag it {2} to hand it over':
    'das Profil {0} in {1} wurde nicht von Service Router angelegt und bleibt unverändert; setzen Sie einen anderen profile-name, oder geben Sie ihm den Tag {2}, um es zu übergeben',
  'annotation webhook/traffic-manager-resource-group is required when Traffic Manager is enabled':
    'Annotation webhook/traffic-manager-resource-group ist erforderlich, wenn Traffic Manager eingeschaltet ist',
  'resource group "{0}" must have at most 90 letters, digits, underscores, hyphens, periods and parentheses, and not end with a period':
    'Ressourcengruppe "{0}" darf höchstens 90 Buchstaben, Ziffern, Unterstriche, Bindestriche, Punkte und Klammern haben und nicht mit einem Punkt enden',
  'DNS TTL must be at least 30 seconds, got {0}':
    'die DNS-TTL muss mindestens 30 Sekunden betragen; gefunden: {0}',
  'DNS TTL must be at most {0} seconds, got {1}':
    'die DNS-TTL darf höchstens {0} Sekunden betragen; gefunden: {1}',
  'routing method': 'Routingmethode',
  'monitor protocol': 'Protokoll der Proben',
  'DNS TTL': 'DNS-TTL',
  'monitor port': 'Port der Proben',
  'monitor path must begin with a slash, got "{0}"':
    'der Pfad der Proben muss mit einem Schrägstrich beginnen; gefunden: "{0}"',
  'profile status': 'Status des Profils',
  'max return': 'Höchstzahl der Antworten',
  'probe interval must be 10 or 30 seconds, got {0}':
    'der Abstand der Proben muss 10 oder 30 Sekunden betragen; gefunden: {0}',
  'probe interval': 'Abstand der Proben',
  'probe timeout': 'Zeitlimit der Proben',
  'tolerated failures': 'Anzahl geduldeter Fehlschläge',
  'expected status ranges': 'erwartete Statuscode-Bereiche',
  'monitor custom headers': 'eigene Header der Proben',
  '{0} is "{1}" and {2} is "{3}"; remove one':
    '{0} ist "{1}", und {2} ist "{3}"; entfernen Sie eines davon',
  'invalid {0} value "{1}", must be {2}':
    'ungültiger Wert "{1}" ({0}); erwartet: {2}',
  '{0} must be between {1} and {2}, got {3}':
    '{0} muss zwischen {1} und {2} liegen; gefunden: {3}',
  'invalid {0} "{1}", must be one of: {2}':
    'ungültiger Wert "{1}" ({0}); möglich: {2}',
  'at most {0} {1}, got {2}': '{1}: höchstens {0}; gefunden: {2}',
  'webhook-traffic-manager-{0}: {1}': 'webhook-traffic-manager-{0}: {1}',
  'webhook-traffic-manager-{0} is "{1}": {2}':
    'webhook-traffic-manager-{0} ist "{1}": {2}',
  'endpoint location is required for ExternalEndpoints':
    'endpoint-location ist für ExternalEndpoints erforderlich',
  'endpoint location is required for NestedEndpoints with Performance routing':
    'endpoint-location ist für NestedEndpoints mit der Routingmethode Performance erforderlich',
  'unknown endpoint location "{0}", must be an Azure region like westeurope or "West Europe"':
    'unbekannte endpoint-location "{0}"; es muss eine Azure-Region sein wie westeurope oder "West Europe"',
  'a TCP probe has no path; remove monitor-path "{0}" or use HTTP or HTTPS':
    'eine TCP-Probe hat keinen Pfad; entfernen Sie monitor-path "{0}", oder verwenden Sie HTTP oder HTTPS',
  'a TCP probe has neither headers nor status codes; remove it or use HTTP or HTTPS':
    'eine TCP-Probe hat weder Header noch Statuscodes; entfernen Sie die Angabe, oder verwenden Sie HTTP oder HTTPS',
  'geo mapping is required for Geographic routing: codes like WORLD, GEO-EU, DE or US-CA':
    'geo-mapping ist für die Routingmethode Geographic erforderlich: Codes wie WORLD, GEO-EU, DE oder US-CA',
  'probe timeout must be between 5 and 9 with a probe interval of 10, got {0}':
    'probe-timeout muss bei probe-interval 10 zwischen 5 und 9 liegen; gefunden: {0}',
  'always-serve Disabled asks for probes and health-checks-enabled false for none; remove one':
    'always-serve Disabled verlangt Proben und health-checks-enabled false keine; entfernen Sie eines davon',
  'endpoint target is for ExternalEndpoints, and endpoint-type is {0}, which leads to endpoint-target-resource-id; remove endpoint-target or endpoint-type':
    'endpoint-target gilt für ExternalEndpoints, aber endpoint-type ist {0} und führt zu endpoint-target-resource-id; entfernen Sie endpoint-target oder endpoint-type',
  'endpoint target resource id is for AzureEndpoints and NestedEndpoints; set endpoint-type, or endpoint-target instead':
    'endpoint-target-resource-id gilt für AzureEndpoints und NestedEndpoints; setzen Sie endpoint-type oder stattdessen endpoint-target',
  text: 'Text',
  'a whole number': 'eine ganze Zahl',
  'true or false': 'true oder false',
  'codes divided by commas': 'Codes, durch Kommas getrennt',
  'networks (203.0.113.0/24) or ranges (203.0.113.4-203.0.113.9), divided by commas':
    'Netze (203.0.113.0/24) oder Bereiche (203.0.113.4-203.0.113.9), durch Kommas getrennt',
  'status codes or ranges (200-299,301), divided by commas':
    'Statuscodes oder Bereiche (200-299,301), durch Kommas getrennt',
  'headers (name:value), divided by commas':
    'Header (name:value), durch Kommas getrennt',
  '{0} leads to the profile {1} already; a name has one CNAME, set another hostname':
    '{0} führt schon zum Profil {1}; ein Name kann nur einen CNAME haben, setzen Sie einen anderen hostname',
  'its DNSEndpoint {0}/{1} is that of {2} already; set another hostname':
    'der DNSEndpoint {0}/{1} gehört schon zu {2}; setzen Sie einen anderen hostname',
  'every cluster that has an endpoint in the profile is only observed, so that none may publish the host':
    'jeder Cluster, der einen Endpunkt im Profil hat, wird nur betrachtet, also darf keiner den Host veröffentlichen',
  'the annotation {0} is no setting of Traffic Manager and nobody reads it; correct its spelling or remove it':
    'die Annotation {0} ist keine Einstellung von Traffic Manager, und niemand liest sie; korrigieren Sie die Schreibweise, oder entfernen Sie sie',
  'the annotations {0} are no settings of Traffic Manager and nobody reads them; correct their spelling or remove them':
    'die Annotationen {0} sind keine Einstellungen von Traffic Manager, und niemand liest sie; korrigieren Sie die Schreibweise, oder entfernen Sie sie',
  'the profile {0} stands in resource group {1}, where it stays and goes on being written; its objects say {2}. Set resource-group to {3}, or delete the profile to have it made again in {4}':
    'das Profil {0} steht in Ressourcengruppe {1}, wo es bleibt und weiter geschrieben wird; in seinen Objekten steht {2}. Setzen Sie resource-group auf {3}, oder löschen Sie das Profil, um es in {4} neu anlegen zu lassen',
  'the tags of profile {0} that say whose its endpoints are were cut or changed, so nothing is removed from it; remove by hand the endpoints that nobody wants':
    'die Tags von Profil {0}, die sagen, wem seine Endpunkte gehören, wurden gekürzt oder geändert, also wird aus dem Profil nichts entfernt; entfernen Sie von Hand die Endpunkte, die niemand mehr verlangt',
  'the profile {0} has {1}, which this version of Service Router does not know, and is left as it is; take that out of the profile, or update Service Router':
    'das Profil {0} hat {1}, was diese Version von Service Router nicht kennt, und bleibt daher unverändert; nehmen Sie das aus dem Profil, oder aktualisieren Sie Service Router',
};

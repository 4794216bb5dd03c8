/** German: sentences of what is planned, of names and of proposals, by the English ones. */
export const sentences: Record<string, string> = {
  'DNSPolicy is active': 'DNSPolicy ist aktiv',
  'Waiting for ClusterIdentity to be configured':
    'Wartet auf eine ClusterIdentity',
  'Waiting for DNSConfiguration to be configured':
    'Wartet auf eine DNSConfiguration',
  'invalid mode: {0}, must be Active or RegionBound':
    'ungültiger mode: {0}; möglich sind Active und RegionBound',
  'at least one ExternalDNS controller must be defined in DNSConfiguration':
    'in der DNSConfiguration muss mindestens ein Controller von ExternalDNS stehen',
  "Policy not active for this cluster: SourceRegion '{0}' does not match cluster region '{1}'":
    "Policy für diesen Cluster nicht aktiv: SourceRegion '{0}' stimmt nicht mit der Region des Clusters '{1}' überein",
  "Policy not active for this cluster: SourceCluster '{0}' does not match cluster name '{1}'":
    "Policy für diesen Cluster nicht aktiv: SourceCluster '{0}' stimmt nicht mit dem Namen des Clusters '{1}' überein",
  'targetPostfix must be lowercase alphanumeric with hyphens: {0}':
    'targetPostfix darf nur Kleinbuchstaben, Ziffern und Bindestriche enthalten: {0}',
  'the name {0} is asked for by ServiceRoute {1} too; ServiceRoute {2} was first and holds it':
    'der Name {0} wird auch von ServiceRoute {1} verlangt; ServiceRoute {2} war zuerst da und behält ihn',
  'the name {0} is asked for by ServiceRoute {1} too; another route was first and holds it':
    'der Name {0} wird auch von ServiceRoute {1} verlangt; eine andere Route war zuerst da und behält ihn',
  'Give the other route another name by changing serviceName, environment or application.':
    'Geben Sie der anderen Route einen anderen Namen, indem Sie serviceName, environment oder application ändern.',
  'Let one cluster publish into the zone: bind the policy with sourceRegion or sourceCluster, or adopt the region once.':
    'Lassen Sie einen einzigen Cluster in der Zone veröffentlichen: Binden Sie die Policy mit sourceRegion oder sourceCluster, oder lassen Sie die Region nur von einem übernehmen.',
  'nobody publishes {0} (ServiceRoute {1}) into the zone of {2}':
    'niemand veröffentlicht {0} (ServiceRoute {1}) in der Zone von {2}',
  'nobody publishes {0} (ServiceRoute {1}) into the zones of {2}':
    'niemand veröffentlicht {0} (ServiceRoute {1}) in den Zonen von {2}',
  'Apply the route to a cluster of that region, let another cluster adopt the region, or bind the policy to one region.':
    'Wenden Sie die Route in einem Cluster dieser Region an, lassen Sie einen anderen Cluster die Region übernehmen, oder binden Sie die Policy an eine Region.',
  '{0} (to {1})': '{0} (Ziel: {1})',
  '{0} and {1}': '{0} und {1}',
  'the name {0} is written into the zone of {1} by {2}; ExternalDNS keeps whichever it saw first':
    'der Name {0} wird von {2} in die Zone von {1} geschrieben; ExternalDNS behält, was es zuerst gesehen hat',
  'Waiting for DNSPolicy to be configured in namespace':
    'Wartet auf eine DNSPolicy im Namespace',
  'DNSPolicy is not active for this cluster (sourceRegion/sourceCluster mismatch). DNSEndpoints have been removed to prevent conflicts.':
    'DNSPolicy ist für diesen Cluster nicht aktiv (sourceRegion/sourceCluster passt nicht). Die DNSEndpoints wurden entfernt, um Konflikte zu vermeiden.',
  'Gateway {0} not found in namespace {1}':
    'Gateway {0} im Namespace {1} nicht gefunden',
  '{0} is not valid: {1}': '{0} ist nicht gültig: {1}',
  '{0} is held by {1} since {2}. Change serviceName, environment or application, or remove that route':
    '{0} ist vergeben: {1} hat den Namen seit {2}. Ändern Sie serviceName, environment oder application, oder entfernen Sie die andere Route',
  'no active controllers in DNSPolicy':
    'keine aktiven Controller in der DNSPolicy',
  '{0} exists and does not belong to this route; it is left as it is. Rename it or the route':
    'schon vorhanden, aber nicht von dieser Route: {0}; daran wird nichts geändert. Geben Sie dem Vorhandenen oder der Route einen anderen Namen',
  'ServiceRoute is active': 'ServiceRoute ist aktiv',
  'the clusters hold different policies for namespace {0}: {1}':
    'die Cluster haben verschiedene Policys für Namespace {0}: {1}',
  'the DNSPolicy of namespace {0} is RegionBound without a sourceRegion, so each of {1} points every zone at itself':
    'die DNSPolicy von Namespace {0} ist RegionBound ohne sourceRegion, also lässt jeder dieser Cluster jede Zone auf sich zeigen: {1}',
  'Set sourceRegion to the region that answers for all.':
    'Setzen Sie sourceRegion auf die Region, die für alle antwortet.',
  'the DNSPolicy of namespace {0} is {1}, and no cluster is that, so nobody publishes its routes':
    'die DNSPolicy von Namespace {0} ist {1}, aber kein Cluster entspricht dem, also veröffentlicht niemand die Routen dieses Namespace',
  'Bind it to a region that has a cluster: {0}.':
    'Binden Sie sie an eine Region, die einen Cluster hat: {0}.',
  'clusters {0} say they are the same region, {1}, so each publishes into its zone':
    'die Cluster {0} geben an, dieselbe Region zu sein ({1}), also veröffentlicht jeder in deren Zone',
  'Bind the policies to one of them with sourceCluster, or give one cluster another region.':
    'Binden Sie die Policys mit sourceCluster an einen davon, oder geben Sie einem Cluster eine andere Region.',
  'region {0} is adopted by {1} and served by {2} itself, so each publishes into its zone':
    'Region {0} wird von {1} übernommen und auch von {2} selbst bedient, also veröffentlicht jeder in deren Zone',
  'region {0} is adopted by {1}, so each publishes into its zone':
    'Region {0} wird von {1} übernommen, also veröffentlicht jeder in deren Zone',
  'Leave one cluster for the region: take it out of adoptsRegions of the others.':
    'Lassen Sie die Region nur einem Cluster: Nehmen Sie sie bei den anderen aus adoptsRegions heraus.',
  '{0} is empty': '{0} ist leer',
  '{0} has the capital letter "{1}"; use lower case letters, digits and hyphens':
    '{0} enthält den Großbuchstaben "{1}"; verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche',
  '{0} has a dot, which would add a level to the name; use lower case letters, digits and hyphens':
    '{0} enthält einen Punkt, der dem Namen eine Ebene hinzufügen würde; verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche',
  '{0} has a space; use lower case letters, digits and hyphens':
    '{0} enthält ein Leerzeichen; verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche',
  '{0} has "{1}"; use lower case letters, digits and hyphens':
    '{0} enthält "{1}"; verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche',
  '{0} starts with a hyphen; it must start with a letter or digit':
    '{0} beginnt mit einem Bindestrich; am Anfang muss ein Buchstabe oder eine Ziffer stehen',
  '{0} ends with a hyphen; it must end with a letter or digit':
    '{0} endet mit einem Bindestrich; am Ende muss ein Buchstabe oder eine Ziffer stehen',
  '{0} has {1} characters; {2} are allowed':
    '{0} hat {1} Zeichen; erlaubt sind {2}',
  '{0} has {1} characters; the name of an object may have {2}':
    '{0} hat {1} Zeichen; der Name eines Objekts darf höchstens {2} haben',
  '{0}, in its part "{1}"': 'im Teil "{1}": {0}',
  '{0} has {1} characters; it becomes a label value, which may have {2}':
    '{0} hat {1} Zeichen; daraus wird der Wert eines Labels, der höchstens {2} haben darf',
  '{0} cannot be a label value; use letters, digits, hyphens, underscores and dots, beginning and ending with a letter or digit':
    '{0} kann nicht der Wert eines Labels sein; verwenden Sie Buchstaben, Ziffern, Bindestriche, Unterstriche und Punkte, am Anfang und am Ende einen Buchstaben oder eine Ziffer',
  'the DNS label "{0}" has {1} characters, {2} more than DNS allows ({3}). Shorten {4}':
    'das DNS-Label "{0}" hat {1} Zeichen, {2} mehr als DNS erlaubt ({3}). Kürzen Sie etwas davon: {4}',
  'the ServiceRoute\'s name "{0}" has {1} characters; it becomes a label value, which may have {2}':
    'der Name der ServiceRoute, "{0}", hat {1} Zeichen; daraus wird der Wert eines Labels, der höchstens {2} haben darf',
  '{0} must be specified': '{0} muss angegeben werden',
  'the host name "{0}" has {1} characters; DNS allows {2}':
    'der Hostname "{0}" hat {1} Zeichen; DNS erlaubt {2}',
  'the DNS label "{0}" has {1} characters, {2} more than DNS allows ({3}). Shorten targetPostfix ({4}); cluster ({5}) and region ({6}) are the ClusterIdentity\'s':
    'das DNS-Label "{0}" hat {1} Zeichen, {2} mehr als DNS erlaubt ({3}). Kürzen Sie targetPostfix ({4}); cluster ({5}) und region ({6}) kommen aus der ClusterIdentity',
  '{0} is taken: ServiceRoute {1} holds it since {2}. Change serviceName, environment or application':
    '{0} ist vergeben: ServiceRoute {1} hat den Namen seit {2}. Ändern Sie serviceName, environment oder application',
  '{0} already has a record in the zone of {1} that no ServiceRoute asks for':
    '{0} hat in der Zone von {1} schon einen Eintrag, den keine ServiceRoute verlangt',
  '"{0}" has {1} characters; ExternalDNS\'s ownership record puts "{2}cname-" before it, which leaves {3}. Shorten serviceName, environment or application by {4}':
    '"{0}" hat {1} Zeichen; der Besitzeintrag von ExternalDNS stellt "{2}cname-" davor, also bleiben {3}. Kürzen Sie serviceName, environment oder application um {4}',
  'RegionBound needs the region that answers for all: {0}':
    'RegionBound braucht eine Region, die für alle antwortet; möglich: {0}',
  'RegionBound needs the region that answers for all, in sourceRegion':
    'RegionBound braucht in sourceRegion die Region, die für alle antwortet',
  'sourceRegion "{0}" has no cluster; the regions with one are {1}':
    'sourceRegion "{0}" hat keinen Cluster; Regionen mit Cluster: {1}',
  'sourceRegion "{0}" has no ExternalDNS: the DNSConfiguration of {1} names no controller that would publish the route. Add one there, or choose another region':
    'sourceRegion "{0}" hat kein ExternalDNS: Die DNSConfiguration von {1} nennt keinen Controller, der die Route veröffentlichen würde. Fügen Sie dort einen hinzu, oder wählen Sie eine andere Region',
  'Gateway {0} does not exist in {1}; the route waits there until it does':
    'Gateway {0} fehlt in {1}; die Route wartet dort, bis es vorhanden ist',
  'Gateway {0} exists in no cluster; there are {1}':
    'Gateway {0} gibt es in keinem Cluster; vorhanden sind: {1}',
  'Gateway {0} exists in no cluster': 'Gateway {0} gibt es in keinem Cluster',
  '{0} is private in {1}, where no probe of Traffic Manager arrives. Choose a public gateway, leave Traffic Manager out, or set always-serve to Enabled to be answered without probes':
    '{0} ist privat in {1}, wo keine Probe von Traffic Manager ankommt. Wählen Sie ein öffentliches Gateway, lassen Sie Traffic Manager weg, oder setzen Sie always-serve auf Enabled, damit auch ohne Proben geantwortet wird',
  '{0} is private in {1}, and MultiValue answers with addresses, of which Traffic Manager takes no private one. Choose a public gateway, or another routing-method':
    '{0} ist privat in {1}, und MultiValue antwortet mit Adressen, von denen Traffic Manager keine private annimmt. Wählen Sie ein öffentliches Gateway oder eine andere routing-method',
  '{0} is private in {1}, so Traffic Manager answers with it without looking at its health (always-serve): what is down there goes on being answered until somebody switches it off':
    '{0} ist privat in {1}, also antwortet Traffic Manager damit, ohne auf die Gesundheit zu achten (always-serve): Was dort ausfällt, wird weiter als Antwort gegeben, bis jemand es abschaltet',
  'DNSPolicy {0}/{1} is in {2}, and only the oldest of a namespace counts. Where the folder that is written to declares {3}, this mode is written into it; where it does not, {4} would be a second one and is refused: change {5} where it is declared, or remove it there first':
    'DNSPolicy {0}/{1} ist in {2}, und nur die älteste eines Namespace zählt. Deklariert der Ordner, in den geschrieben wird, {3}, so wird dieser mode dort eingetragen; wenn nicht, wäre {4} eine zweite und wird abgelehnt: Ändern Sie {5} dort, wo sie deklariert ist, oder entfernen Sie sie dort zuerst',
  'DNSPolicy {0} would be a second one: {1} holds {2}, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first':
    'DNSPolicy {0} wäre eine zweite: {1} hat {2}, und nur die älteste eines Namespace zählt. Ändern Sie die Policy {2} dort, wo sie deklariert ist, oder entfernen Sie sie dort zuerst',
  'DNSPolicy {0} would be a second one: {1} hold {2}, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first':
    'DNSPolicy {0} wäre eine zweite: {1} haben {2}, und nur die älteste eines Namespace zählt. Ändern Sie die Policy {2} dort, wo sie deklariert ist, oder entfernen Sie sie dort zuerst',
  'One DNSPolicy counts for the whole namespace {0}, which holds {1} too; this mode would apply to them as well':
    'Eine DNSPolicy gilt für den ganzen Namespace {0}, also auch für {1}; dieser mode würde dort ebenfalls gelten',
};

/**
 * Azure's regions by their names in the API. New ones come; a region's configured `azureLocation` is accepted too.
 */
const azureLocations = new Set(
  [
    'australiacentral australiacentral2 australiaeast australiasoutheast austriaeast belgiumcentral',
    'brazilsouth brazilsoutheast canadacentral canadaeast centralindia centralus chilecentral',
    'denmarkeast eastasia eastus eastus2 eastus3 francecentral francesouth germanynorth germanywestcentral',
    'indonesiacentral israelcentral israelnorthwest italynorth japaneast japanwest jioindiacentral jioindiawest',
    'koreacentral koreasouth malaysiasouth malaysiawest mexicocentral newzealandnorth northcentralus northeurope',
    'norwayeast norwaywest polandcentral qatarcentral saudiarabiaeast southafricanorth southafricawest',
    'southcentralus southcentralus2 southeastasia southeastus southeastus3 southindia southwestus spaincentral',
    'swedencentral swedensouth switzerlandnorth switzerlandwest taiwannorth taiwannorthwest uaecentral uaenorth',
    'uksouth ukwest westcentralus westeurope westindia westus westus2 westus3',
    'chinaeast chinaeast2 chinaeast3 chinanorth chinanorth2 chinanorth3',
    'usdodcentral usdodeast usgovarizona usgoviowa usgovtexas usgovvirginia',
  ].flatMap(line => line.split(' ')),
);

/**
 * One form for the two that are in use, `westeurope` and `West Europe`: Azure takes both and answers with the second.
 *
 * @public
 */
export function canonicalLocation(location: string): string {
  return location.toLowerCase().replace(/\s+/g, '');
}

/**
 * The location is one of Azure's regions, in either form.
 *
 * @param others - further locations that are known to be right
 * @public
 */
export function isKnownLocation(
  location: string,
  others: readonly string[] = [],
): boolean {
  const wanted = canonicalLocation(location);
  return (
    azureLocations.has(wanted) ||
    others.some(other => canonicalLocation(other) === wanted)
  );
}

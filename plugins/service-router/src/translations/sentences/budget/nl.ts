/** Dutch: names of the limits of Azure, by the English ones. */
export const sentences: Record<string, string> = {
  'create or update of {0}': 'aanmaken of wijzigen van {0}',
  'delete of {0}': 'verwijderen van {0}',
  'get of {0}': 'opvragen van {0}',
  'list of {0}': 'opsommen van {0}',
  'check of {0}': 'controleren van {0}',
  'Traffic Manager endpoints': 'Traffic Manager-endpoints',
  'Traffic Manager profiles': 'Traffic Manager-profielen',
  'Traffic Manager names': 'Traffic Manager-namen',
  'reads of subscription {0}': 'leesverzoeken van abonnement {0}',
  'writes of subscription {0}': 'schrijfverzoeken van abonnement {0}',
  'deletes of subscription {0}': 'verwijderverzoeken van abonnement {0}',
  'reads of Microsoft.Network in subscription {0}':
    'leesverzoeken aan Microsoft.Network in abonnement {0}',
  'changes of Microsoft.Network in subscription {0}':
    'wijzigingen bij Microsoft.Network in abonnement {0}',
  'record sets of private zone {0}': 'recordsets van de privézone {0}',
  'record sets of private zone {0} in {1}':
    'recordsets van de privézone {0} in {1}',
  'record sets of public zone {0}': 'recordsets van de openbare zone {0}',
  'record sets of public zone {0} in {1}':
    'recordsets van de openbare zone {0} in {1}',
};

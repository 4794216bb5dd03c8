/** German: names of the limits of Azure, by the English ones. */
export const sentences: Record<string, string> = {
  'create or update of {0}': 'Anlegen oder Ändern: {0}',
  'delete of {0}': 'Löschen: {0}',
  'get of {0}': 'Abrufen: {0}',
  'list of {0}': 'Auflisten: {0}',
  'check of {0}': 'Prüfen: {0}',
  'Traffic Manager endpoints': 'Traffic-Manager-Endpunkte',
  'Traffic Manager profiles': 'Traffic-Manager-Profile',
  'Traffic Manager names': 'Traffic-Manager-Namen',
  'reads of subscription {0}': 'Leseanfragen des Abonnements {0}',
  'writes of subscription {0}': 'Schreibanfragen des Abonnements {0}',
  'deletes of subscription {0}': 'Löschanfragen des Abonnements {0}',
  'reads of Microsoft.Network in subscription {0}':
    'Leseanfragen an Microsoft.Network im Abonnement {0}',
  'changes of Microsoft.Network in subscription {0}':
    'Änderungen bei Microsoft.Network im Abonnement {0}',
  'record sets of private zone {0}': 'Datensatzgruppen der privaten Zone {0}',
  'record sets of private zone {0} in {1}':
    'Datensatzgruppen der privaten Zone {0} in {1}',
  'record sets of public zone {0}':
    'Datensatzgruppen der öffentlichen Zone {0}',
  'record sets of public zone {0} in {1}':
    'Datensatzgruppen der öffentlichen Zone {0} in {1}',
};

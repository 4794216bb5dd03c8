/** French: names of the limits of Azure, by the English ones. */
export const sentences: Record<string, string> = {
  'create or update of {0}': 'création ou modification : {0}',
  'delete of {0}': 'suppression : {0}',
  'get of {0}': 'lecture : {0}',
  'list of {0}': 'liste : {0}',
  'check of {0}': 'vérification : {0}',
  'Traffic Manager endpoints': 'points de terminaison Traffic Manager',
  'Traffic Manager profiles': 'profils Traffic Manager',
  'Traffic Manager names': 'noms Traffic Manager',
  'reads of subscription {0}': "lectures de l'abonnement {0}",
  'writes of subscription {0}': "écritures de l'abonnement {0}",
  'deletes of subscription {0}': "suppressions de l'abonnement {0}",
  'reads of Microsoft.Network in subscription {0}':
    "lectures de Microsoft.Network dans l'abonnement {0}",
  'changes of Microsoft.Network in subscription {0}':
    "modifications de Microsoft.Network dans l'abonnement {0}",
  'record sets of private zone {0}':
    "jeux d'enregistrements de la zone privée {0}",
  'record sets of private zone {0} in {1}':
    "jeux d'enregistrements de la zone privée {0} dans {1}",
  'record sets of public zone {0}':
    "jeux d'enregistrements de la zone publique {0}",
  'record sets of public zone {0} in {1}':
    "jeux d'enregistrements de la zone publique {0} dans {1}",
};

/** Spanish: names of the limits of Azure, by the English ones. */
export const sentences: Record<string, string> = {
  'create or update of {0}': 'creación o modificación: {0}',
  'delete of {0}': 'eliminación: {0}',
  'get of {0}': 'consulta: {0}',
  'list of {0}': 'lista: {0}',
  'check of {0}': 'comprobación: {0}',
  'Traffic Manager endpoints': 'endpoints de Traffic Manager',
  'Traffic Manager profiles': 'perfiles de Traffic Manager',
  'Traffic Manager names': 'nombres de Traffic Manager',
  'reads of subscription {0}': 'lecturas de la suscripción {0}',
  'writes of subscription {0}': 'escrituras de la suscripción {0}',
  'deletes of subscription {0}': 'eliminaciones de la suscripción {0}',
  'reads of Microsoft.Network in subscription {0}':
    'lecturas de Microsoft.Network en la suscripción {0}',
  'changes of Microsoft.Network in subscription {0}':
    'cambios de Microsoft.Network en la suscripción {0}',
  'record sets of private zone {0}':
    'conjuntos de registros de la zona privada {0}',
  'record sets of private zone {0} in {1}':
    'conjuntos de registros de la zona privada {0} en {1}',
  'record sets of public zone {0}':
    'conjuntos de registros de la zona pública {0}',
  'record sets of public zone {0} in {1}':
    'conjuntos de registros de la zona pública {0} en {1}',
};

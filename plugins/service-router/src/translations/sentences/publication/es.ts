/** Spanish: sentences of publication, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} does not stand in {1}, so nothing asks ExternalDNS for {2}.':
    '{0} no está en {1}, así que nada pide {2} a ExternalDNS.',
  '{0} in {1} has labels that the filter of ExternalDNS for zone {2} ({3}) leaves out, so it is never read.':
    '{0} en {1} tiene etiquetas que el filtro de ExternalDNS para la zona {2} ({3}) deja fuera, así que nunca se lee.',
  'Set the labels of the DNSEndpoint so that {0} selects it, or correct --label-filter of that ExternalDNS.':
    'Ajuste las etiquetas del DNSEndpoint de modo que {0} lo seleccione, o corrija --label-filter de ese ExternalDNS.',
  'Zone {0} holds no record {1} as planned yet; ExternalDNS in {2} has not read {3} as it now is.':
    'La zona {0} no contiene todavía el registro {1} según lo previsto; ExternalDNS en {2} no ha leído todavía {3} en su estado actual.',
  'If this lasts longer than its interval, check that ExternalDNS runs in {0} with source crd and --label-filter={1}.':
    'Si esto dura más que su intervalo, compruebe que ExternalDNS se ejecuta en {0} con la fuente crd y --label-filter={1}.',
  'Zone {0} holds no record {1} yet; ExternalDNS in {2} has read {3} and writes it on its next interval.':
    'La zona {0} no contiene todavía el registro {1}; ExternalDNS en {2} ha leído {3} y lo escribe en su próxima pasada.',
  'If this lasts, look into the log of ExternalDNS in {0}: a write that the zone refuses is told only there.':
    'Si esto dura, mire el registro de eventos de ExternalDNS en {0}: una escritura que la zona rechaza solo aparece allí.',
  'The name is linked to the profile {0}, which answers in place of records.':
    'El nombre está vinculado al perfil {0}, que responde en lugar de los registros.',
  'Take the name out of that profile, or give this route another name.':
    'Quite el nombre de ese perfil, o dé otro nombre a esta ruta.',
  'The zone still holds {0}, owned by {1}; it changes when that owner lets go of it.':
    'La zona contiene todavía {0}, que pertenece a {1}; cambiará en cuanto ese propietario lo suelte.',
  "Remove what asks for the name there ({0}), or take its owner's record out of the zone together with {1}.":
    'Quite lo que pide allí el nombre ({0}), o saque de la zona el registro de ese propietario junto con {1}.',
  'The zone still holds {0}, owned by {1} under the prefix "{2}"; ExternalDNS in {3} has the same owner id but the prefix "{4}", reads no owner there and leaves the record without a word.':
    'La zona contiene todavía {0}, que pertenece a {1} con el prefijo "{2}"; ExternalDNS en {3} tiene el mismo identificador de propietario pero el prefijo "{4}", no lee allí ningún propietario y deja el registro como está sin avisar.',
  'Let the ExternalDNS with the prefix "{0}" remove the record, or remove it and TXT {1} by hand. A shared owner id does not take a record over.':
    'Deje que el ExternalDNS con el prefijo "{0}" quite el registro, o quítelo a mano junto con TXT {1}. Compartir un identificador de propietario no basta para hacerse cargo de un registro.',
  'The zone holds {0}, which nobody owns; ExternalDNS leaves it as it is.':
    'La zona contiene {0}, que no pertenece a nadie; ExternalDNS lo deja como está.',
  'Remove that record from zone {0}, or give this route another name.':
    'Quite ese registro de la zona {0}, o dé otro nombre a esta ruta.',
  'The zone holds {0}, which {1} each take for their own and write in turn.':
    'La zona contiene {0}; {1} lo consideran cada uno suyo y lo escriben por turnos.',
  'Let only one of them publish the name, then remove the TXT records of the others: {0}.':
    'Deje que solo uno de ellos publique el nombre y quite después los registros TXT de los demás: {0}.',
  'The zone holds {0}, and {1} may speak of it or of another record, so its owner is not known.':
    'La zona contiene {0}, y en {1} puede tratarse de él o de otro registro, así que no se conoce su propietario.',
  'Tell Service Router the --txt-prefix or --txt-suffix of each ExternalDNS that writes the zone.':
    'Indique a Service Router el --txt-prefix o el --txt-suffix de cada ExternalDNS que escribe en la zona.',
  "The zone holds {0}, whose ownership record cannot be read: it is encrypted, or somebody else's.":
    'La zona contiene {0}, cuyo registro de propiedad no se puede leer: está cifrado, o es de otro.',
  'Look which ExternalDNS with --txt-encrypt-enabled writes this zone; only that one can change the record.':
    'Averigüe qué ExternalDNS con --txt-encrypt-enabled escribe en esta zona; solo ese puede cambiar el registro.',
  'The zone holds {0}, and an {1} cannot stand beside it.':
    'La zona contiene {0}, y junto a él no puede haber un registro de tipo {1}.',
  'The zone holds {0}, and a {1} cannot stand beside it.':
    'La zona contiene {0}, y junto a él no puede haber un registro de tipo {1}.',
  'Remove that {0} record, or give this route another name.':
    'Quite ese registro de tipo {0}, o dé otro nombre a esta ruta.',
  'The zone still holds {0}, owned by {1}; it changes to {2} when that owner lets go of it or runs again.':
    'La zona contiene todavía {0}, que pertenece a {1}; pasará a {2} en cuanto ese propietario lo suelte o vuelva a ejecutarse.',
  'If this lasts longer than the interval of ExternalDNS, look into its log in {0}.':
    'Si esto dura más que el intervalo de ExternalDNS, mire su registro de eventos en {0}.',
  'The zone holds {0} with a TTL of {1} s in place of {2} s.':
    'La zona contiene {0} con un TTL de {1} s en lugar de {2} s.',
  'no record': 'ningún registro',
  '{0} of {1}': '{0} de {1}',
  '{0} (from {1})': '{0} (de {1})',
};

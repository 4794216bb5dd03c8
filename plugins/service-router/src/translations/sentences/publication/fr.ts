/** French: sentences of publication, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} does not stand in {1}, so nothing asks ExternalDNS for {2}.':
    '{0} ne se trouve pas dans {1}, donc rien ne demande {2} à ExternalDNS.',
  '{0} in {1} has labels that the filter of ExternalDNS for zone {2} ({3}) leaves out, so it is never read.':
    "{0} dans {1} a des labels que le filtre d'ExternalDNS pour la zone {2} ({3}) écarte, et n'est donc jamais lu.",
  'Set the labels of the DNSEndpoint so that {0} selects it, or correct --label-filter of that ExternalDNS.':
    'Définissez les labels du DNSEndpoint de sorte que {0} le sélectionne, ou corrigez --label-filter de cet ExternalDNS.',
  'Zone {0} holds no record {1} as planned yet; ExternalDNS in {2} has not read {3} as it now is.':
    "La zone {0} ne contient pas encore l'enregistrement {1} comme prévu ; ExternalDNS dans {2} n'a pas encore lu {3} dans son état actuel.",
  'If this lasts longer than its interval, check that ExternalDNS runs in {0} with source crd and --label-filter={1}.':
    "Si cela dure plus que son intervalle, vérifiez qu'ExternalDNS tourne dans {0} avec la source crd et --label-filter={1}.",
  'Zone {0} holds no record {1} yet; ExternalDNS in {2} has read {3} and writes it on its next interval.':
    "La zone {0} ne contient pas encore l'enregistrement {1} ; ExternalDNS dans {2} a lu {3} et l'écrit à son prochain passage.",
  'If this lasts, look into the log of ExternalDNS in {0}: a write that the zone refuses is told only there.':
    "Si cela dure, regardez le journal d'ExternalDNS dans {0} : une écriture que la zone refuse n'est signalée que là.",
  'The name is linked to the profile {0}, which answers in place of records.':
    'Le nom est lié au profil {0}, qui répond à la place des enregistrements.',
  'Take the name out of that profile, or give this route another name.':
    'Retirez le nom de ce profil, ou donnez un autre nom à cette route.',
  'The zone still holds {0}, owned by {1}; it changes when that owner lets go of it.':
    'La zone contient encore {0}, qui appartient à {1} ; cela change dès que ce propriétaire y renonce.',
  "Remove what asks for the name there ({0}), or take its owner's record out of the zone together with {1}.":
    "Supprimez ce qui y demande le nom ({0}), ou retirez de la zone l'enregistrement de ce propriétaire ainsi que {1}.",
  'The zone still holds {0}, owned by {1} under the prefix "{2}"; ExternalDNS in {3} has the same owner id but the prefix "{4}", reads no owner there and leaves the record without a word.':
    'La zone contient encore {0}, qui appartient à {1} sous le préfixe "{2}" ; ExternalDNS dans {3} a le même identifiant de propriétaire mais le préfixe "{4}", n\'y lit aucun propriétaire et laisse l\'enregistrement tel quel sans rien signaler.',
  'Let the ExternalDNS with the prefix "{0}" remove the record, or remove it and TXT {1} by hand. A shared owner id does not take a record over.':
    'Laissez l\'ExternalDNS au préfixe "{0}" supprimer l\'enregistrement, ou supprimez-le à la main avec TXT {1}. Partager un identifiant de propriétaire ne suffit pas pour reprendre un enregistrement.',
  'The zone holds {0}, which nobody owns; ExternalDNS leaves it as it is.':
    "La zone contient {0}, qui n'appartient à personne ; ExternalDNS le laisse tel quel.",
  'Remove that record from zone {0}, or give this route another name.':
    'Supprimez cet enregistrement de la zone {0}, ou donnez un autre nom à cette route.',
  'The zone holds {0}, which {1} each take for their own and write in turn.':
    "La zone contient {0}, dont {1} se croient chacun propriétaire et qu'ils écrivent tour à tour.",
  'Let only one of them publish the name, then remove the TXT records of the others: {0}.':
    "Laissez un seul d'entre eux publier le nom, puis supprimez les enregistrements TXT des autres : {0}.",
  'The zone holds {0}, and {1} may speak of it or of another record, so its owner is not known.':
    "La zone contient {0}, et il peut être question de cet enregistrement ou d'un autre dans {1}, donc son propriétaire est inconnu.",
  'Tell Service Router the --txt-prefix or --txt-suffix of each ExternalDNS that writes the zone.':
    'Indiquez à Service Router le --txt-prefix ou le --txt-suffix de chaque ExternalDNS qui écrit dans la zone.',
  "The zone holds {0}, whose ownership record cannot be read: it is encrypted, or somebody else's.":
    "La zone contient {0}, dont l'enregistrement de propriété est illisible : il est chiffré, ou appartient à quelqu'un d'autre.",
  'Look which ExternalDNS with --txt-encrypt-enabled writes this zone; only that one can change the record.':
    "Cherchez quel ExternalDNS avec --txt-encrypt-enabled écrit dans cette zone ; lui seul peut modifier l'enregistrement.",
  'The zone holds {0}, and an {1} cannot stand beside it.':
    'La zone contient {0}, à côté duquel aucun enregistrement de type {1} ne peut exister.',
  'The zone holds {0}, and a {1} cannot stand beside it.':
    'La zone contient {0}, à côté duquel aucun enregistrement de type {1} ne peut exister.',
  'Remove that {0} record, or give this route another name.':
    'Supprimez cet enregistrement de type {0}, ou donnez un autre nom à cette route.',
  'The zone still holds {0}, owned by {1}; it changes to {2} when that owner lets go of it or runs again.':
    'La zone contient encore {0}, qui appartient à {1} ; cela devient {2} dès que ce propriétaire y renonce ou repasse.',
  'If this lasts longer than the interval of ExternalDNS, look into its log in {0}.':
    "Si cela dure plus que l'intervalle d'ExternalDNS, regardez son journal dans {0}.",
  'The zone holds {0} with a TTL of {1} s in place of {2} s.':
    'La zone contient {0} avec un TTL de {1} s au lieu de {2} s.',
  'no record': 'aucun enregistrement',
  '{0} of {1}': '{0} de {1}',
  '{0} (from {1})': '{0} (origine : {1})',
};

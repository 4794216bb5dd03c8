/** German: sentences of publication, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} does not stand in {1}, so nothing asks ExternalDNS for {2}.':
    '{0} steht nicht in {1}, also wird {2} bei ExternalDNS nicht angefordert.',
  '{0} in {1} has labels that the filter of ExternalDNS for zone {2} ({3}) leaves out, so it is never read.':
    '{0} in {1} hat Labels, die der Filter von ExternalDNS für Zone {2} ({3}) auslässt, und wird daher nie gelesen.',
  'Set the labels of the DNSEndpoint so that {0} selects it, or correct --label-filter of that ExternalDNS.':
    'Setzen Sie die Labels des DNSEndpoint so, dass {0} ihn auswählt, oder korrigieren Sie --label-filter dieses ExternalDNS.',
  'Zone {0} holds no record {1} as planned yet; ExternalDNS in {2} has not read {3} as it now is.':
    'Zone {0} enthält noch keinen Eintrag {1} wie geplant; ExternalDNS in {2} hat {3} noch nicht im jetzigen Stand gelesen.',
  'If this lasts longer than its interval, check that ExternalDNS runs in {0} with source crd and --label-filter={1}.':
    'Wenn das länger als das Intervall dauert, prüfen Sie, ob ExternalDNS in {0} mit source crd und --label-filter={1} läuft.',
  'Zone {0} holds no record {1} yet; ExternalDNS in {2} has read {3} and writes it on its next interval.':
    'Zone {0} enthält noch keinen Eintrag {1}; ExternalDNS in {2} hat {3} gelesen und schreibt den Eintrag im nächsten Durchlauf.',
  'If this lasts, look into the log of ExternalDNS in {0}: a write that the zone refuses is told only there.':
    'Wenn das andauert, sehen Sie im Log von ExternalDNS in {0} nach: Nur dort steht, wenn die Zone einen Schreibvorgang ablehnt.',
  'The name is linked to the profile {0}, which answers in place of records.':
    'Der Name ist mit dem Profil {0} verknüpft, das anstelle von Einträgen antwortet.',
  'Take the name out of that profile, or give this route another name.':
    'Nehmen Sie den Namen aus diesem Profil, oder geben Sie dieser Route einen anderen Namen.',
  'The zone still holds {0}, owned by {1}; it changes when that owner lets go of it.':
    'Die Zone enthält noch {0}, im Besitz von {1}; das ändert sich, sobald dieser Besitzer den Eintrag freigibt.',
  "Remove what asks for the name there ({0}), or take its owner's record out of the zone together with {1}.":
    'Entfernen Sie, was dort den Namen verlangt ({0}), oder nehmen Sie den Eintrag dieses Besitzers zusammen mit {1} aus der Zone.',
  'The zone still holds {0}, owned by {1} under the prefix "{2}"; ExternalDNS in {3} has the same owner id but the prefix "{4}", reads no owner there and leaves the record without a word.':
    'Die Zone enthält noch {0}, im Besitz von {1} unter dem Präfix "{2}"; ExternalDNS in {3} hat dieselbe Besitzer-ID, aber das Präfix "{4}", erkennt dort keinen Besitzer und lässt den Eintrag ohne jede Meldung stehen.',
  'Let the ExternalDNS with the prefix "{0}" remove the record, or remove it and TXT {1} by hand. A shared owner id does not take a record over.':
    'Lassen Sie das ExternalDNS mit dem Präfix "{0}" den Eintrag entfernen, oder entfernen Sie ihn und TXT {1} von Hand. Dieselbe Besitzer-ID genügt nicht, um einen Eintrag zu übernehmen.',
  'The zone holds {0}, which nobody owns; ExternalDNS leaves it as it is.':
    'Die Zone enthält {0}. Das gehört niemandem; ExternalDNS lässt es, wie es ist.',
  'Remove that record from zone {0}, or give this route another name.':
    'Entfernen Sie diesen Eintrag aus Zone {0}, oder geben Sie dieser Route einen anderen Namen.',
  'The zone holds {0}, which {1} each take for their own and write in turn.':
    'Die Zone enthält {0}; {1} halten das jeweils für ihr Eigenes und schreiben es abwechselnd.',
  'Let only one of them publish the name, then remove the TXT records of the others: {0}.':
    'Lassen Sie nur einen davon den Namen veröffentlichen, und entfernen Sie dann die TXT-Einträge der anderen: {0}.',
  'The zone holds {0}, and {1} may speak of it or of another record, so its owner is not known.':
    'Die Zone enthält {0}; ob mit {1} dieser oder ein anderer Eintrag gemeint ist, lässt sich nicht sagen, also ist der Besitzer nicht bekannt.',
  'Tell Service Router the --txt-prefix or --txt-suffix of each ExternalDNS that writes the zone.':
    'Teilen Sie Service Router --txt-prefix oder --txt-suffix jedes ExternalDNS mit, das in die Zone schreibt.',
  "The zone holds {0}, whose ownership record cannot be read: it is encrypted, or somebody else's.":
    'Die Zone enthält {0}; der Besitzeintrag dazu ist nicht lesbar: Er ist verschlüsselt oder gehört jemand anderem.',
  'Look which ExternalDNS with --txt-encrypt-enabled writes this zone; only that one can change the record.':
    'Finden Sie heraus, welches ExternalDNS mit --txt-encrypt-enabled in diese Zone schreibt; nur dieses kann den Eintrag ändern.',
  'The zone holds {0}, and an {1} cannot stand beside it.':
    'Die Zone enthält {0}, und daneben kann kein Eintrag vom Typ {1} stehen.',
  'The zone holds {0}, and a {1} cannot stand beside it.':
    'Die Zone enthält {0}, und daneben kann kein Eintrag vom Typ {1} stehen.',
  'Remove that {0} record, or give this route another name.':
    'Entfernen Sie diesen Eintrag vom Typ {0}, oder geben Sie dieser Route einen anderen Namen.',
  'The zone still holds {0}, owned by {1}; it changes to {2} when that owner lets go of it or runs again.':
    'Die Zone enthält noch {0}, im Besitz von {1}; daraus wird {2}, sobald dieser Besitzer den Eintrag freigibt oder wieder läuft.',
  'If this lasts longer than the interval of ExternalDNS, look into its log in {0}.':
    'Wenn das länger als das Intervall von ExternalDNS dauert, sehen Sie in dessen Log in {0} nach.',
  'The zone holds {0} with a TTL of {1} s in place of {2} s.':
    'Die Zone enthält {0} mit einer TTL von {1} s statt {2} s.',
  'no record': 'keinen Eintrag',
  '{0} of {1}': '{0} von {1}',
  '{0} (from {1})': '{0} (Quelle: {1})',
};

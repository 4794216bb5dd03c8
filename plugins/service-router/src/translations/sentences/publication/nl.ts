/** Dutch: sentences of publication, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} does not stand in {1}, so nothing asks ExternalDNS for {2}.':
    '{0} staat niet in {1}, dus niets vraagt ExternalDNS om {2}.',
  '{0} in {1} has labels that the filter of ExternalDNS for zone {2} ({3}) leaves out, so it is never read.':
    '{0} in {1} heeft labels die het filter van ExternalDNS voor zone {2} ({3}) uitsluit, dus het wordt nooit gelezen.',
  'Set the labels of the DNSEndpoint so that {0} selects it, or correct --label-filter of that ExternalDNS.':
    'Zet de labels van het DNSEndpoint zo dat {0} het selecteert, of verbeter --label-filter van die ExternalDNS.',
  'Zone {0} holds no record {1} as planned yet; ExternalDNS in {2} has not read {3} as it now is.':
    'Zone {0} bevat nog geen record {1} zoals gepland; ExternalDNS in {2} heeft {3} nog niet gelezen zoals het nu is.',
  'If this lasts longer than its interval, check that ExternalDNS runs in {0} with source crd and --label-filter={1}.':
    'Duurt dit langer dan het interval ervan, ga dan na of ExternalDNS in {0} draait met bron crd en --label-filter={1}.',
  'Zone {0} holds no record {1} yet; ExternalDNS in {2} has read {3} and writes it on its next interval.':
    'Zone {0} bevat nog geen record {1}; ExternalDNS in {2} heeft {3} gelezen en schrijft het bij de volgende ronde.',
  'If this lasts, look into the log of ExternalDNS in {0}: a write that the zone refuses is told only there.':
    'Blijft dit zo, kijk dan in de log van ExternalDNS in {0}: een schrijfactie die de zone weigert, staat alleen daar.',
  'The name is linked to the profile {0}, which answers in place of records.':
    'De naam is gekoppeld aan het profiel {0}, dat in plaats van records antwoordt.',
  'Take the name out of that profile, or give this route another name.':
    'Haal de naam uit dat profiel, of geef deze route een andere naam.',
  'The zone still holds {0}, owned by {1}; it changes when that owner lets go of it.':
    'De zone bevat nog {0}, eigendom van {1}; dat verandert zodra die eigenaar het loslaat.',
  "Remove what asks for the name there ({0}), or take its owner's record out of the zone together with {1}.":
    'Verwijder wat daar om de naam vraagt ({0}), of haal het record van die eigenaar uit de zone, samen met {1}.',
  'The zone still holds {0}, owned by {1} under the prefix "{2}"; ExternalDNS in {3} has the same owner id but the prefix "{4}", reads no owner there and leaves the record without a word.':
    'De zone bevat nog {0}, eigendom van {1} onder de prefix "{2}"; ExternalDNS in {3} heeft hetzelfde eigenaars-id maar de prefix "{4}", leest daar geen eigenaar en laat het record staan zonder er iets over te zeggen.',
  'Let the ExternalDNS with the prefix "{0}" remove the record, or remove it and TXT {1} by hand. A shared owner id does not take a record over.':
    'Laat de ExternalDNS met de prefix "{0}" het record verwijderen, of verwijder het en TXT {1} met de hand. Met alleen een gedeeld eigenaars-id wordt een record niet overgenomen.',
  'The zone holds {0}, which nobody owns; ExternalDNS leaves it as it is.':
    'De zone bevat {0}, dat van niemand is; ExternalDNS laat het zoals het is.',
  'Remove that record from zone {0}, or give this route another name.':
    'Verwijder dat record uit zone {0}, of geef deze route een andere naam.',
  'The zone holds {0}, which {1} each take for their own and write in turn.':
    'De zone bevat {0}; {1} beschouwen zich elk als eigenaar ervan en schrijven om beurten.',
  'Let only one of them publish the name, then remove the TXT records of the others: {0}.':
    'Laat slechts één ervan de naam publiceren, en verwijder dan de TXT-records van de andere: {0}.',
  'The zone holds {0}, and {1} may speak of it or of another record, so its owner is not known.':
    'De zone bevat {0}, en in {1} kan het daarover gaan of over een ander record, dus de eigenaar is niet bekend.',
  'Tell Service Router the --txt-prefix or --txt-suffix of each ExternalDNS that writes the zone.':
    'Geef Service Router de --txt-prefix of --txt-suffix op van elke ExternalDNS die naar de zone schrijft.',
  "The zone holds {0}, whose ownership record cannot be read: it is encrypted, or somebody else's.":
    'De zone bevat {0}, waarvan het eigendomsrecord niet te lezen is: het is versleuteld, of van iemand anders.',
  'Look which ExternalDNS with --txt-encrypt-enabled writes this zone; only that one can change the record.':
    'Zoek uit welke ExternalDNS met --txt-encrypt-enabled naar deze zone schrijft; alleen die kan het record wijzigen.',
  'The zone holds {0}, and an {1} cannot stand beside it.':
    'De zone bevat {0}, en een record van type {1} kan daar niet naast staan.',
  'The zone holds {0}, and a {1} cannot stand beside it.':
    'De zone bevat {0}, en een record van type {1} kan daar niet naast staan.',
  'Remove that {0} record, or give this route another name.':
    'Verwijder dat record van type {0}, of geef deze route een andere naam.',
  'The zone still holds {0}, owned by {1}; it changes to {2} when that owner lets go of it or runs again.':
    'De zone bevat nog {0}, eigendom van {1}; dat wordt {2} zodra die eigenaar het loslaat of weer draait.',
  'If this lasts longer than the interval of ExternalDNS, look into its log in {0}.':
    'Duurt dit langer dan het interval van ExternalDNS, kijk dan in de log ervan in {0}.',
  'The zone holds {0} with a TTL of {1} s in place of {2} s.':
    'De zone bevat {0} met een TTL van {1} s in plaats van {2} s.',
  'no record': 'geen record',
  '{0} of {1}': '{0} van {1}',
  '{0} (from {1})': '{0} (uit {1})',
};

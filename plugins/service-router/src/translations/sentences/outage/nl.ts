/** Dutch: sentences of outage, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} go down': '{0} uitvallen',
  '{0} goes down': '{0} uitvalt',
  'When {0}, {1}.': 'Als {0}: {1}.',
  'Nothing that is known of this route leads to {0}; of some of its answers nothing is known.':
    'Niets wat van deze route bekend is leidt naar {0}; van sommige antwoorden is niets bekend.',
  'Nothing of this route leads to {0}, so nothing changes when {1}.':
    'Niets van deze route leidt naar {0}, dus er verandert niets als {1}.',
  '{0} moves to what is left by itself within {1} s':
    '{0} verhuist vanzelf binnen {1} s naar wat overblijft',
  '{0} moves to what is left by itself':
    '{0} verhuist vanzelf naar wat overblijft',
  '{0} keeps a part of its answers within {1} s':
    '{0} houdt uiterlijk na {1} s nog maar een deel van zijn antwoorden over',
  '{0} keeps a part of its answers':
    '{0} houdt nog maar een deel van zijn antwoorden over',
  '{0} leads to nothing in {1} of {2} zones until somebody acts':
    '{0} leidt in {1} van de {2} zones nergens heen tot iemand ingrijpt',
  '{0} leads to nothing until somebody acts':
    '{0} leidt nergens heen tot iemand ingrijpt',
  '{0} s until 1 probe has failed, one every {1} s; {2} s until the last one gives up; {3} s for which resolvers may keep an answer of before.':
    '{0} s tot 1 probe mislukt is, één per {1} s; {2} s tot de time-out van de laatste; {3} s waarin resolvers een oud antwoord kunnen bewaren.',
  '{0} s until {1} probes in a row have failed, one every {2} s; {3} s until the last one gives up; {4} s for which resolvers may keep an answer of before.':
    '{0} s tot {1} probes achter elkaar mislukt zijn, één per {2} s; {3} s tot de time-out van de laatste; {4} s waarin resolvers een oud antwoord kunnen bewaren.',
  'Let it be probed (always-serve Disabled), where its gateway can be reached from outside; else somebody has to switch the endpoint off.':
    'Laat het endpoint met probes controleren (always-serve Disabled) als zijn gateway van buiten bereikbaar is; anders moet iemand het endpoint uitschakelen.',
  'What becomes of {0} cannot be said: Traffic Manager has not been read yet.':
    'Wat er van {0} wordt is niet te zeggen: Traffic Manager is nog niet gelezen.',
  'What becomes of {0} cannot be said: the profile is still to be made.':
    'Wat er van {0} wordt is niet te zeggen: het profiel moet nog gemaakt worden.',
  'Traffic Manager answers {0} with nothing now, and that stays so.':
    'Traffic Manager geeft voor {0} nu geen antwoord, en dat blijft zo.',
  '{0} goes on being answered as before: {1}.':
    '{0} wordt nog steeds beantwoord zoals voorheen: {1}.',
  'Whoever asks for {0} from {1} gets no answer then: no other endpoint is for them.':
    'Wie vanuit {1} naar {0} vraagt, krijgt dan geen antwoord: daarvoor is er geen ander endpoint.',
  'Put an endpoint of another region behind them too, in a nested profile.':
    'Zorg daarvoor ook voor een endpoint van een andere regio, in een genest profiel.',
  'Every endpoint is lost with it, so Traffic Manager answers {0} with all of them as a last resort, and none answers.':
    'Elk endpoint gaat ermee verloren, dus beantwoordt Traffic Manager {0} als laatste redmiddel met allemaal, en geen ervan antwoordt.',
  'Put an endpoint of another region into the profile.':
    'Zet een endpoint van een andere regio in het profiel.',
  'No endpoint that is left is healthy, so Traffic Manager answers {0} with all of them as a last resort, and none answers.':
    'Geen endpoint dat overblijft is gezond, dus beantwoordt Traffic Manager {0} als laatste redmiddel met allemaal, en geen ervan antwoordt.',
  'See why the probes of the others fail, before the region is needed no more.':
    'Kijk waarom de probes van de andere mislukken, voordat de regio gemist moet worden.',
  'Traffic Manager takes {0} out of the answers to {1} by itself, which then are {2} instead of {3}.':
    'Traffic Manager haalt {0} vanzelf uit de antwoorden op {1}; die zijn dan {2} in plaats van {3}.',
  'Traffic Manager takes {0} out of the answers to {1} by itself; whoever was led there gets the nearest of {2} instead.':
    'Traffic Manager haalt {0} vanzelf uit de antwoorden op {1}; wie daarheen werd geleid, krijgt in plaats daarvan de dichtstbijzijnde van: {2}.',
  'Traffic Manager takes {0} out of the answers to {1} by itself; whoever was led there gets {2} instead.':
    'Traffic Manager haalt {0} vanzelf uit de antwoorden op {1}; wie daarheen werd geleid, krijgt in plaats daarvan {2}.',
  'Traffic Manager does not probe {0}, so it goes on leading whoever asks for {1} there, where nothing answers any more.':
    'Traffic Manager stuurt {0} geen probes en leidt wie naar {1} vraagt dus nog steeds daarheen, waar niets meer antwoordt.',
  'Traffic Manager does not probe {0}, so it goes on leading whoever asks for {1} there with {2} % of the answers, where nothing answers any more.':
    'Traffic Manager stuurt {0} geen probes en leidt wie naar {1} vraagt dus nog steeds met {2} % van de antwoorden daarheen, waar niets meer antwoordt.',
  'In the zones of {0}': 'In de zones van {0}',
  'In the zone of {0}': 'In de zone van {0}',
  '{0}, it is not known whether {1} has an answer, so what becomes of it cannot be told.':
    '{0} is niet bekend of {1} een antwoord heeft, dus wat ervan wordt is niet te zeggen.',
  '{0}, {1} has no answer now, and that stays so.':
    '{0} heeft {1} nu geen antwoord, en dat blijft zo.',
  '{0}, {1} leads to {2}, which is the gateway of no cluster known here; whether that is lost too is not known.':
    '{0} leidt {1} naar {2}; dat is van geen enkel hier bekend cluster de gateway. Of die ook verloren gaat is niet bekend.',
  '{0}, {1} goes on being answered with {2}, the gateway of {3}.':
    '{0} wordt {1} nog steeds beantwoord met {2}, de gateway van {3}.',
  '{0}, nothing changes by itself: {1} goes on being answered with {2}, the gateway of {3}, where nothing answers any more.':
    '{0} verandert er vanzelf niets: {1} wordt nog steeds beantwoord met {2}, de gateway van {3}, waar niets meer antwoordt.',
  'Resolvers may keep the old answer for {0} s after the record has changed.':
    'Resolvers kunnen het oude antwoord nog {0} s bewaren nadat het record veranderd is.',
  'The route stands in no region that is left and can be seen: apply it to one, and bind the DNSPolicy to that (mode RegionBound, sourceRegion).':
    'De route staat in geen overgebleven regio die te zien is: pas haar toe op een overgebleven regio en bind de DNSPolicy daaraan (mode RegionBound, sourceRegion).',
  '{0} for {1}': '{0} voor {1}',
  'Set sourceRegion of the DNSPolicy of {0} to a region that is left: {1}.':
    'Zet sourceRegion van de DNSPolicy van {0} op een overgebleven regio: {1}.',
  'Let the cluster of a region that is left adopt {0} (adoptsRegions of its ClusterIdentity), or set mode RegionBound in the DNSPolicy of {1} with sourceRegion: {2}.':
    'Laat het cluster van een overgebleven regio {0} overnemen (adoptsRegions van zijn ClusterIdentity), of zet mode RegionBound in de DNSPolicy van {1} met sourceRegion: {2}.',
};

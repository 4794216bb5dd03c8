/** German: sentences of outage, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} go down': '{0} ausfallen',
  '{0} goes down': '{0} ausfällt',
  'When {0}, {1}.': 'Wenn {0}: {1}.',
  'Nothing that is known of this route leads to {0}; of some of its answers nothing is known.':
    'Nichts, was von dieser Route bekannt ist, führt zu {0}; von manchen ihrer Antworten ist nichts bekannt.',
  'Nothing of this route leads to {0}, so nothing changes when {1}.':
    'Nichts von dieser Route führt zu {0}, also ändert sich nichts, wenn {1}.',
  '{0} moves to what is left by itself within {1} s':
    '{0} wechselt innerhalb von {1} s von selbst zu dem, was bleibt',
  '{0} moves to what is left by itself':
    '{0} wechselt von selbst zu dem, was bleibt',
  '{0} keeps a part of its answers within {1} s':
    '{0} behält nach spätestens {1} s noch einen Teil seiner Antworten',
  '{0} keeps a part of its answers': '{0} behält einen Teil seiner Antworten',
  '{0} leads to nothing in {1} of {2} zones until somebody acts':
    '{0} führt in {1} von {2} Zonen ins Leere, bis jemand eingreift',
  '{0} leads to nothing until somebody acts':
    '{0} führt ins Leere, bis jemand eingreift',
  '{0} s until 1 probe has failed, one every {1} s; {2} s until the last one gives up; {3} s for which resolvers may keep an answer of before.':
    '{0} s, bis 1 Probe fehlgeschlagen ist (eine alle {1} s); {2} s, bis das Zeitlimit der letzten abläuft; {3} s, in denen Resolver eine frühere Antwort behalten dürfen.',
  '{0} s until {1} probes in a row have failed, one every {2} s; {3} s until the last one gives up; {4} s for which resolvers may keep an answer of before.':
    '{0} s, bis {1} Proben in Folge fehlgeschlagen sind (eine alle {2} s); {3} s, bis das Zeitlimit der letzten abläuft; {4} s, in denen Resolver eine frühere Antwort behalten dürfen.',
  'Let it be probed (always-serve Disabled), where its gateway can be reached from outside; else somebody has to switch the endpoint off.':
    'Lassen Sie den Endpunkt prüfen (always-serve Disabled), wenn sein Gateway von außen erreichbar ist; sonst muss ihn jemand abschalten.',
  'What becomes of {0} cannot be said: Traffic Manager has not been read yet.':
    'Was aus {0} wird, lässt sich nicht sagen: Traffic Manager wurde noch nicht gelesen.',
  'What becomes of {0} cannot be said: the profile is still to be made.':
    'Was aus {0} wird, lässt sich nicht sagen: Das Profil muss noch angelegt werden.',
  'Traffic Manager answers {0} with nothing now, and that stays so.':
    'Traffic Manager gibt auf {0} jetzt keine Antwort, und das bleibt so.',
  '{0} goes on being answered as before: {1}.':
    '{0} wird weiter wie bisher beantwortet: {1}.',
  'Whoever asks for {0} from {1} gets no answer then: no other endpoint is for them.':
    'Wer aus {1} nach {0} fragt, bekommt dann keine Antwort: Kein anderer Endpunkt ist dafür zuständig.',
  'Put an endpoint of another region behind them too, in a nested profile.':
    'Sehen Sie dafür in einem geschachtelten Profil auch einen Endpunkt einer anderen Region vor.',
  'Every endpoint is lost with it, so Traffic Manager answers {0} with all of them as a last resort, and none answers.':
    'Damit gehen alle Endpunkte verloren, also gibt Traffic Manager als letzten Ausweg alle als Antwort auf {0}, und keiner davon antwortet.',
  'Put an endpoint of another region into the profile.':
    'Nehmen Sie einen Endpunkt einer anderen Region in das Profil auf.',
  'No endpoint that is left is healthy, so Traffic Manager answers {0} with all of them as a last resort, and none answers.':
    'Kein verbleibender Endpunkt ist gesund, also gibt Traffic Manager als letzten Ausweg alle als Antwort auf {0}, und keiner davon antwortet.',
  'See why the probes of the others fail, before the region is needed no more.':
    'Sehen Sie nach, warum die Proben der anderen fehlschlagen, bevor auf die Region verzichtet werden muss.',
  'Traffic Manager takes {0} out of the answers to {1} by itself, which then are {2} instead of {3}.':
    'Traffic Manager nimmt {0} von selbst aus den Antworten auf {1}; diese sind dann {2} statt {3}.',
  'Traffic Manager takes {0} out of the answers to {1} by itself; whoever was led there gets the nearest of {2} instead.':
    'Traffic Manager nimmt {0} von selbst aus den Antworten auf {1}; wer dorthin geführt wurde, bekommt stattdessen das nächstgelegene der verbleibenden Ziele ({2}).',
  'Traffic Manager takes {0} out of the answers to {1} by itself; whoever was led there gets {2} instead.':
    'Traffic Manager nimmt {0} von selbst aus den Antworten auf {1}; wer dorthin geführt wurde, bekommt stattdessen {2}.',
  'Traffic Manager does not probe {0}, so it goes on leading whoever asks for {1} there, where nothing answers any more.':
    'Traffic Manager prüft {0} nicht und führt deshalb alle, die nach {1} fragen, weiter dorthin, obwohl dort nichts mehr antwortet.',
  'Traffic Manager does not probe {0}, so it goes on leading whoever asks for {1} there with {2} % of the answers, where nothing answers any more.':
    'Traffic Manager prüft {0} nicht und führt deshalb mit {2} % der Antworten auf {1} weiter dorthin, obwohl dort nichts mehr antwortet.',
  'In the zones of {0}': 'In den Zonen von {0}',
  'In the zone of {0}': 'In der Zone von {0}',
  '{0}, it is not known whether {1} has an answer, so what becomes of it cannot be told.':
    '{0} ist nicht bekannt, ob {1} eine Antwort hat; was daraus wird, lässt sich also nicht sagen.',
  '{0}, {1} has no answer now, and that stays so.':
    '{0} hat {1} jetzt keine Antwort, und das bleibt so.',
  '{0}, {1} leads to {2}, which is the gateway of no cluster known here; whether that is lost too is not known.':
    '{0} führt {1} zu {2}; das ist das Gateway keines hier bekannten Clusters. Ob es auch verloren geht, ist nicht bekannt.',
  '{0}, {1} goes on being answered with {2}, the gateway of {3}.':
    '{0} wird {1} weiter mit {2} beantwortet, dem Gateway von {3}.',
  '{0}, nothing changes by itself: {1} goes on being answered with {2}, the gateway of {3}, where nothing answers any more.':
    '{0} ändert sich von selbst nichts: {1} wird weiter mit {2} beantwortet, dem Gateway von {3}, wo nichts mehr antwortet.',
  'Resolvers may keep the old answer for {0} s after the record has changed.':
    'Resolver dürfen die alte Antwort noch {0} s behalten, nachdem sich der Eintrag geändert hat.',
  'The route stands in no region that is left and can be seen: apply it to one, and bind the DNSPolicy to that (mode RegionBound, sourceRegion).':
    'Die Route steht in keiner verbleibenden Region, die gerade sichtbar ist: Wenden Sie sie in einer davon an, und binden Sie die DNSPolicy an diese (mode RegionBound, sourceRegion).',
  '{0} for {1}': '{0} für {1}',
  'Set sourceRegion of the DNSPolicy of {0} to a region that is left: {1}.':
    'Setzen Sie sourceRegion der DNSPolicy von {0} auf eine verbleibende Region: {1}.',
  'Let the cluster of a region that is left adopt {0} (adoptsRegions of its ClusterIdentity), or set mode RegionBound in the DNSPolicy of {1} with sourceRegion: {2}.':
    'Lassen Sie den Cluster einer verbleibenden Region {0} übernehmen (adoptsRegions seiner ClusterIdentity), oder setzen Sie mode RegionBound in der DNSPolicy von {1} mit sourceRegion: {2}.',
};

/** French: sentences of outage, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} go down': '{0} tombent',
  '{0} goes down': '{0} tombe',
  'When {0}, {1}.': 'Si {0}, {1}.',
  'Nothing that is known of this route leads to {0}; of some of its answers nothing is known.':
    "Rien de ce qu'on sait de cette route ne mène à {0} ; de certaines de ses réponses, on ne sait rien.",
  'Nothing of this route leads to {0}, so nothing changes when {1}.':
    'Rien de cette route ne mène à {0}, donc rien ne change si {1}.',
  '{0} moves to what is left by itself within {1} s':
    '{0} passe de lui-même, en {1} s au plus, à ce qui reste',
  '{0} moves to what is left by itself': '{0} passe de lui-même à ce qui reste',
  '{0} keeps a part of its answers within {1} s':
    "{0} ne garde, au plus tard après {1} s, qu'une partie de ses réponses",
  '{0} keeps a part of its answers':
    "{0} ne garde qu'une partie de ses réponses",
  '{0} leads to nothing in {1} of {2} zones until somebody acts':
    "{0} ne mène à rien dans {1} des {2} zones, jusqu'à ce que quelqu'un agisse",
  '{0} leads to nothing until somebody acts':
    "{0} ne mène à rien jusqu'à ce que quelqu'un agisse",
  '{0} s until 1 probe has failed, one every {1} s; {2} s until the last one gives up; {3} s for which resolvers may keep an answer of before.':
    "{0} s jusqu'à ce que 1 sonde ait échoué, une toutes les {1} s ; {2} s jusqu'à l'expiration de la dernière ; {3} s pendant lesquelles les résolveurs peuvent garder une ancienne réponse.",
  '{0} s until {1} probes in a row have failed, one every {2} s; {3} s until the last one gives up; {4} s for which resolvers may keep an answer of before.':
    "{0} s jusqu'à ce que {1} sondes de suite aient échoué, une toutes les {2} s ; {3} s jusqu'à l'expiration de la dernière ; {4} s pendant lesquelles les résolveurs peuvent garder une ancienne réponse.",
  'Let it be probed (always-serve Disabled), where its gateway can be reached from outside; else somebody has to switch the endpoint off.':
    "Faites-le sonder (always-serve Disabled) si sa passerelle est joignable de l'extérieur ; sinon, quelqu'un doit désactiver le point de terminaison.",
  'What becomes of {0} cannot be said: Traffic Manager has not been read yet.':
    "On ne peut pas dire ce que devient {0} : Traffic Manager n'a pas encore été lu.",
  'What becomes of {0} cannot be said: the profile is still to be made.':
    'On ne peut pas dire ce que devient {0} : le profil reste à créer.',
  'Traffic Manager answers {0} with nothing now, and that stays so.':
    'Traffic Manager ne répond rien pour {0} maintenant, et cela reste ainsi.',
  '{0} goes on being answered as before: {1}.':
    'La réponse pour {0} reste comme avant : {1}.',
  'Whoever asks for {0} from {1} gets no answer then: no other endpoint is for them.':
    "Quiconque demande {0} depuis {1} ne reçoit alors aucune réponse : aucun autre point de terminaison n'est prévu pour ces demandes.",
  'Put an endpoint of another region behind them too, in a nested profile.':
    "Prévoyez aussi pour ces demandes un point de terminaison d'une autre région, dans un profil imbriqué.",
  'Every endpoint is lost with it, so Traffic Manager answers {0} with all of them as a last resort, and none answers.':
    'Tous les points de terminaison sont alors perdus, donc Traffic Manager les donne tous en réponse pour {0} en dernier recours, et aucun ne répond.',
  'Put an endpoint of another region into the profile.':
    "Ajoutez au profil un point de terminaison d'une autre région.",
  'No endpoint that is left is healthy, so Traffic Manager answers {0} with all of them as a last resort, and none answers.':
    "Aucun point de terminaison restant n'est sain, donc Traffic Manager les donne tous en réponse pour {0} en dernier recours, et aucun ne répond.",
  'See why the probes of the others fail, before the region is needed no more.':
    'Cherchez pourquoi les sondes des autres échouent, avant de devoir se passer de la région.',
  'Traffic Manager takes {0} out of the answers to {1} by itself, which then are {2} instead of {3}.':
    'Traffic Manager retire de lui-même {0} des réponses pour {1}, qui sont alors {2} au lieu de {3}.',
  'Traffic Manager takes {0} out of the answers to {1} by itself; whoever was led there gets the nearest of {2} instead.':
    'Traffic Manager retire de lui-même {0} des réponses pour {1} ; ceux qui y étaient menés reçoivent à la place le plus proche parmi : {2}.',
  'Traffic Manager takes {0} out of the answers to {1} by itself; whoever was led there gets {2} instead.':
    'Traffic Manager retire de lui-même {0} des réponses pour {1} ; ceux qui y étaient menés reçoivent {2} à la place.',
  'Traffic Manager does not probe {0}, so it goes on leading whoever asks for {1} there, where nothing answers any more.':
    "Traffic Manager ne sonde pas {0} et continue donc d'y mener ceux qui demandent {1}, alors que plus rien n'y répond.",
  'Traffic Manager does not probe {0}, so it goes on leading whoever asks for {1} there with {2} % of the answers, where nothing answers any more.':
    "Traffic Manager ne sonde pas {0} et continue donc, pour {2} % des réponses, d'y mener ceux qui demandent {1}, alors que plus rien n'y répond.",
  'In the zones of {0}': 'Dans les zones de {0}',
  'In the zone of {0}': 'Dans la zone de {0}',
  '{0}, it is not known whether {1} has an answer, so what becomes of it cannot be told.':
    "{0}, on ne sait pas si {1} a une réponse, donc on ne peut pas dire ce qu'il en advient.",
  '{0}, {1} has no answer now, and that stays so.':
    "{0}, {1} n'a pas de réponse maintenant, et cela reste ainsi.",
  '{0}, {1} leads to {2}, which is the gateway of no cluster known here; whether that is lost too is not known.':
    "{0}, {1} mène à {2}, qui n'est la passerelle d'aucun cluster connu ici ; on ne sait pas si elle est perdue aussi.",
  '{0}, {1} goes on being answered with {2}, the gateway of {3}.':
    '{0}, la réponse pour {1} reste {2}, la passerelle de {3}.',
  '{0}, nothing changes by itself: {1} goes on being answered with {2}, the gateway of {3}, where nothing answers any more.':
    '{0}, rien ne change de soi-même : la réponse pour {1} reste {2}, la passerelle de {3}, où plus rien ne répond.',
  'Resolvers may keep the old answer for {0} s after the record has changed.':
    "Les résolveurs peuvent garder l'ancienne réponse pendant {0} s après le changement de l'enregistrement.",
  'The route stands in no region that is left and can be seen: apply it to one, and bind the DNSPolicy to that (mode RegionBound, sourceRegion).':
    "La route n'est dans aucune région restante que l'on puisse voir : appliquez-la à une région restante et liez-y la DNSPolicy (mode RegionBound, sourceRegion).",
  '{0} for {1}': '{0} pour {1}',
  'Set sourceRegion of the DNSPolicy of {0} to a region that is left: {1}.':
    'Indiquez dans sourceRegion de la DNSPolicy de {0} une région restante : {1}.',
  'Let the cluster of a region that is left adopt {0} (adoptsRegions of its ClusterIdentity), or set mode RegionBound in the DNSPolicy of {1} with sourceRegion: {2}.':
    "Faites adopter {0} par le cluster d'une région restante (adoptsRegions de sa ClusterIdentity), ou mettez mode RegionBound dans la DNSPolicy de {1} avec sourceRegion : {2}.",
};

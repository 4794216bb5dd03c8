/** Spanish: sentences of outage, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} go down': 'caen {0}',
  '{0} goes down': 'cae {0}',
  'When {0}, {1}.': 'Si {0}, {1}.',
  'Nothing that is known of this route leads to {0}; of some of its answers nothing is known.':
    'Nada de lo que se sabe de esta ruta lleva a {0}; de algunas de sus respuestas no se sabe nada.',
  'Nothing of this route leads to {0}, so nothing changes when {1}.':
    'Nada de esta ruta lleva a {0}, así que nada cambia si {1}.',
  '{0} moves to what is left by itself within {1} s':
    '{0} cambia por sí solo, en un máximo de {1} s, a lo que queda',
  '{0} moves to what is left by itself':
    '{0} cambia por sí solo a lo que queda',
  '{0} keeps a part of its answers within {1} s':
    '{0} conserva, a más tardar tras {1} s, solo una parte de sus respuestas',
  '{0} keeps a part of its answers':
    '{0} conserva solo una parte de sus respuestas',
  '{0} leads to nothing in {1} of {2} zones until somebody acts':
    '{0} no lleva a nada en {1} de {2} zonas hasta que alguien actúe',
  '{0} leads to nothing until somebody acts':
    '{0} no lleva a nada hasta que alguien actúe',
  '{0} s until 1 probe has failed, one every {1} s; {2} s until the last one gives up; {3} s for which resolvers may keep an answer of before.':
    '{0} s hasta que haya fallado 1 sondeo, uno cada {1} s; {2} s hasta que expire el último; {3} s durante los que los resolutores pueden guardar una respuesta anterior.',
  '{0} s until {1} probes in a row have failed, one every {2} s; {3} s until the last one gives up; {4} s for which resolvers may keep an answer of before.':
    '{0} s hasta que hayan fallado {1} sondeos seguidos, uno cada {2} s; {3} s hasta que expire el último; {4} s durante los que los resolutores pueden guardar una respuesta anterior.',
  'Let it be probed (always-serve Disabled), where its gateway can be reached from outside; else somebody has to switch the endpoint off.':
    'Haga que se sondee (always-serve Disabled) si se puede llegar a su puerta de enlace desde fuera; si no, alguien tiene que desactivar el punto de conexión.',
  'What becomes of {0} cannot be said: Traffic Manager has not been read yet.':
    'No se puede decir qué será de {0}: Traffic Manager aún no se ha leído.',
  'What becomes of {0} cannot be said: the profile is still to be made.':
    'No se puede decir qué será de {0}: el perfil aún está por crear.',
  'Traffic Manager answers {0} with nothing now, and that stays so.':
    'Traffic Manager no responde nada ahora para {0}, y así sigue.',
  '{0} goes on being answered as before: {1}.':
    'Para {0} se sigue respondiendo como antes: {1}.',
  'Whoever asks for {0} from {1} gets no answer then: no other endpoint is for them.':
    'Quien pregunte por {0} desde {1} no recibirá entonces respuesta: no hay otro punto de conexión para esas consultas.',
  'Put an endpoint of another region behind them too, in a nested profile.':
    'Prevea también para esas consultas un punto de conexión de otra región, en un perfil anidado.',
  'Every endpoint is lost with it, so Traffic Manager answers {0} with all of them as a last resort, and none answers.':
    'Se pierden entonces todos los puntos de conexión, así que Traffic Manager los da todos como respuesta para {0} como último recurso, y ninguno responde.',
  'Put an endpoint of another region into the profile.':
    'Añada al perfil un punto de conexión de otra región.',
  'No endpoint that is left is healthy, so Traffic Manager answers {0} with all of them as a last resort, and none answers.':
    'Ningún punto de conexión de los que quedan está sano, así que Traffic Manager los da todos como respuesta para {0} como último recurso, y ninguno responde.',
  'See why the probes of the others fail, before the region is needed no more.':
    'Averigüe por qué fallan los sondeos de los demás, antes de tener que prescindir de la región.',
  'Traffic Manager takes {0} out of the answers to {1} by itself, which then are {2} instead of {3}.':
    'Traffic Manager retira por sí solo {0} de las respuestas para {1}, que pasan a ser {2} en lugar de {3}.',
  'Traffic Manager takes {0} out of the answers to {1} by itself; whoever was led there gets the nearest of {2} instead.':
    'Traffic Manager retira por sí solo {0} de las respuestas para {1}; quien iba a parar allí recibe en su lugar el más cercano de: {2}.',
  'Traffic Manager takes {0} out of the answers to {1} by itself; whoever was led there gets {2} instead.':
    'Traffic Manager retira por sí solo {0} de las respuestas para {1}; quien iba a parar allí recibe {2} en su lugar.',
  'Traffic Manager does not probe {0}, so it goes on leading whoever asks for {1} there, where nothing answers any more.':
    'Traffic Manager no sondea {0}, así que sigue llevando allí a quien pregunta por {1}, donde ya nada responde.',
  'Traffic Manager does not probe {0}, so it goes on leading whoever asks for {1} there with {2} % of the answers, where nothing answers any more.':
    'Traffic Manager no sondea {0}, así que con el {2} % de las respuestas sigue llevando allí a quien pregunta por {1}, donde ya nada responde.',
  'In the zones of {0}': 'En las zonas de {0}',
  'In the zone of {0}': 'En la zona de {0}',
  '{0}, it is not known whether {1} has an answer, so what becomes of it cannot be told.':
    '{0}, no se sabe si {1} tiene respuesta, así que no se puede decir qué será de él.',
  '{0}, {1} has no answer now, and that stays so.':
    '{0}, {1} no tiene respuesta ahora, y así sigue.',
  '{0}, {1} leads to {2}, which is the gateway of no cluster known here; whether that is lost too is not known.':
    '{0}, {1} lleva a {2}, que no es la puerta de enlace de ningún clúster conocido aquí; no se sabe si también se pierde.',
  '{0}, {1} goes on being answered with {2}, the gateway of {3}.':
    '{0}, para {1} se sigue respondiendo con {2}, la puerta de enlace de {3}.',
  '{0}, nothing changes by itself: {1} goes on being answered with {2}, the gateway of {3}, where nothing answers any more.':
    '{0}, nada cambia por sí solo: para {1} se sigue respondiendo con {2}, la puerta de enlace de {3}, donde ya nada responde.',
  'Resolvers may keep the old answer for {0} s after the record has changed.':
    'Los resolutores pueden guardar la respuesta antigua durante {0} s tras el cambio del registro.',
  'The route stands in no region that is left and can be seen: apply it to one, and bind the DNSPolicy to that (mode RegionBound, sourceRegion).':
    'La ruta no está en ninguna región restante que se pueda ver: aplíquela a una región restante y vincule la DNSPolicy a ella (mode RegionBound, sourceRegion).',
  '{0} for {1}': '{0} para {1}',
  'Set sourceRegion of the DNSPolicy of {0} to a region that is left: {1}.':
    'Ponga en sourceRegion de la DNSPolicy de {0} una región restante: {1}.',
  'Let the cluster of a region that is left adopt {0} (adoptsRegions of its ClusterIdentity), or set mode RegionBound in the DNSPolicy of {1} with sourceRegion: {2}.':
    'Haga que el clúster de una región restante adopte {0} (adoptsRegions de su ClusterIdentity), o ponga mode RegionBound en la DNSPolicy de {1} con sourceRegion: {2}.',
};

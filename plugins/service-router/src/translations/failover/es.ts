/** Spanish: what happens if a region goes down. */
export const texts = {
  'fleet.failover.open': 'Si cae',
  'fleet.failover.which': 'Qué pasa si cae una región:',
  'fleet.failover.back': 'La flota',
  'fleet.failover.title': 'Si cae {{region}}',
  'fleet.failover.preview':
    'Esta es una vista previa, según lo último que se vio. No cambia nada.',
  'fleet.failover.withheld':
    '{{withheld}} de los {{names}} nombres se cuentan y no se muestran: no puede conmutar ninguna de sus rutas.',
  'fleet.failover.to': 'Llevar el tráfico a',
  'fleet.failover.best': 'La mejor región',
  'fleet.failover.choice': '{{region}}, nombres que sirve: {{serves}}',
  'fleet.failover.guards': 'Lo que hay que saber antes',
  'fleet.failover.writes': 'Lo que hay que escribir',
  'fleet.failover.noneHere': 'Ninguno en esta página.',
  'fleet.failover.way.without': 'Sin respuesta',
  'fleet.failover.way.unknown': 'Desconocido',
  'fleet.failover.way.byWriting': 'Escribiendo',
  'fleet.failover.way.byItself': 'Por sí solo',
  'fleet.failover.about.without':
    'Tal como está, nada de lo que se escriba lleva estos nombres adonde se sirven.',
  'fleet.failover.about.unknown':
    'De estos nombres no se sabe con qué se responden.',
  'fleet.failover.about.byWriting':
    'Estos nombres se responden en otra parte en cuanto alguien ha escrito lo que hay que escribir.',
  'fleet.failover.about.byItself':
    'Nadie tiene que hacer nada por estos nombres.',
  'fleet.failover.state.without': 'No lleva a nada',
  'fleet.failover.state.unknown': 'Desconocido',
  'fleet.failover.state.byWriting': 'Espera una escritura',
  'fleet.failover.state.byItself': 'Cambia por sí solo',
  'fleet.failover.name': 'Nombre',
  'fleet.failover.zones': 'En las zonas de',
  'fleet.failover.becomes': 'Qué será de él',
  'fleet.failover.duration': 'A más tardar tras',
  'fleet.failover.what': 'Qué',
  'fleet.failover.where': 'Dónde',
  'fleet.failover.change': 'Cambio',
  'fleet.failover.becomesValue': 'pasa a',
  'fleet.failover.carries': 'Nombres',
  'fleet.failover.nothing': 'nada',
  'fleet.failover.write.gatewayRecord':
    'registro de una puerta de enlace, que siguen todos sus nombres',
  'fleet.failover.write.policy': 'DNSPolicy de un namespace',
  'fleet.failover.write.nameRecord': 'registro de este nombre solo',
  'fleet.failover.write.endpoint': 'punto de conexión de Traffic Manager',
  'fleet.failover.seconds': '{{seconds}} s',
  'fleet.failover.part.probes': 'sondeos fallidos: {{seconds}} s',
  'fleet.failover.part.timeout': 'espera del último: {{seconds}} s',
  'fleet.failover.part.publishing': 'hasta que ExternalDNS mire: {{seconds}} s',
  'fleet.failover.part.ttl': 'TTL, guardado por los resolutores: {{seconds}} s',
} as const;

/** Spanish: the tab. */
export const texts = {
  'path.chain': 'El camino del nombre en {{region}}',
  'path.why': '¿Por qué este nombre lleva a {{answer}} en {{region}}?',
  'path.whyLast':
    '¿Por qué este nombre llevaba a {{answer}} en {{region}} cuando se vio por última vez?',
  'path.whyShould':
    '¿Por qué este nombre debería llevar a {{answer}} en {{region}}?',
  'path.whatKnown': '¿Qué se sabe de este nombre en {{region}}?',
  'path.whatBecame': '¿Qué pasa con este nombre en {{region}}?',
  'path.whyNot':
    '¿Por qué este nombre no lleva a donde se declaró en {{region}}?',
  'path.seen': 'Visto {{age}} ({{time}}).',
  'path.owner': 'Pertenece a {{owner}}',
  'path.part.route': 'ServiceRoute',
  'path.part.policy': 'DNSPolicy',
  'path.part.endpoint': 'DNSEndpoint',
  'path.part.record': 'Registro',
  'path.part.gateway': 'Nombre de la puerta de enlace',
  'path.part.addresses': 'Dirección IP',
  'path.part.profile': 'Traffic Manager',
  'path.part.answer': 'Respuesta',
  'path.state.holds': 'Se cumple',
  'path.state.waiting': 'Todavía no',
  'path.state.broken': 'Detenido',
  'path.state.unknown': 'Sin comprobar',
  'path.state.gone': 'Eliminado',
  'path.state.absent': 'Ninguno',
  'path.state.staleWaiting': 'Todavía no cuando se vio por última vez',
  'path.state.staleBroken': 'Detenido cuando se vio por última vez',
  'path.state.staleUnknown': 'Ahora no se sabe',
  'path.state.staleHolds': 'Se cumplía cuando se vio por última vez',
  'outage.title': 'Qué ocurre si cae una región',
  'outage.region': 'La región que cae',
  'outage.basis':
    'Según lo último que se vio; no se ha apagado nada para saberlo. Las zonas mismas permanecen, pues no están en ninguna región.',
  'outage.time': 'A más tardar tras {{seconds}} s:',
  'outage.change.none': 'Conserva su respuesta',
  'outage.change.moves': 'Cambia por sí solo',
  'outage.change.partly': 'Pierde una parte',
  'outage.change.stays': 'No lleva a nada',
  'outage.change.unanswered': 'Ahora no tiene respuesta',
  'outage.change.unknown': 'No se sabe',
  'history.title': 'Qué ha cambiado',
  'history.loading': 'Leyendo qué ha cambiado…',
  'history.failed': 'No se ha podido leer qué ha cambiado.',
  'history.empty':
    'Aún no se ha visto ningún cambio. Los cambios se guardan {{days}} días.',
  'history.older': 'Mostrar anteriores',
  'history.oldest':
    'No se ha visto nada anterior, o tiene más de {{days}} días.',
  'history.before': 'antes',
  'history.after': 'después',
  'history.fields_one': '{{count}} campo',
  'history.fields_other': '{{count}} campos',
  'history.field.name': 'nombre',
  'history.field.type': 'tipo',
  'history.field.targets': 'destinos',
  'history.field.ttl': 'TTL',
  'history.field.owner': 'propietario',
  'history.field.profile': 'perfil',
  'history.field.target': 'destino',
  'history.field.status': 'estado',
  'history.field.weight': 'peso',
  'history.field.priority': 'prioridad',
  'history.field.method': 'método de enrutamiento',
  'history.field.health': 'salud',
  'history.field.state': 'estado',
  'history.field.pointsTo': 'apunta a',
  'history.field.addresses': 'direcciones',
  'history.what.ServiceRoute.added':
    'ServiceRoute {{object}} se ha añadido a {{cluster}}',
  'history.what.ServiceRoute.changed':
    'ServiceRoute {{object}} se ha modificado en {{cluster}}',
  'history.what.ServiceRoute.removed':
    'ServiceRoute {{object}} se ha quitado de {{cluster}}',
  'history.what.DNSPolicy.added':
    'DNSPolicy {{object}} rige ahora la ruta en {{cluster}}',
  'history.what.DNSPolicy.changed':
    'DNSPolicy {{object}} se ha modificado en {{cluster}}',
  'history.what.DNSPolicy.removed':
    'DNSPolicy {{object}} ya no rige la ruta en {{cluster}}',
  'history.what.DNSEndpoint.added':
    'DNSEndpoint {{object}} se ha escrito en {{cluster}}',
  'history.what.DNSEndpoint.changed':
    'DNSEndpoint {{object}} se ha modificado en {{cluster}}',
  'history.what.DNSEndpoint.removed':
    'DNSEndpoint {{object}} se ha quitado de {{cluster}}',
  'history.what.Record.added':
    '{{region}} tiene un registro nuevo para {{object}}',
  'history.what.Record.changed':
    'El registro de {{object}} en {{region}} ha cambiado',
  'history.what.Record.removed':
    'El nombre de la ruta ya no tiene registro en {{region}}; era {{object}}',
  'history.what.TrafficManager.added':
    'Traffic Manager tiene el nuevo punto de conexión {{object}}',
  'history.what.TrafficManager.changed':
    'El punto de conexión {{object}} de Traffic Manager ha cambiado',
  'history.what.TrafficManager.removed':
    'El punto de conexión {{object}} de Traffic Manager ya no está',
  'history.what.Region.added': '{{region}} se ha leído por primera vez',
  'history.what.Region.changed': 'Ha cambiado cómo responde {{region}}',
  'history.what.Region.removed': 'Ya no se observa {{region}}',
  'history.time.recorded': 'anotado por el clúster',
  'history.time.seen': 'cuando se vio',
  'history.who.user': '{{name}}',
  'history.who.userThrough': '{{name}}, mediante {{manager}}',
  'history.who.manager': 'field manager {{name}}',
  'history.who.serviceRouter': 'Service Router',
  'history.who.owner': 'propietario {{name}}',
  'history.who.observed': 'leído de vuelta',
  'history.who.unknown': 'no se sabe quién',
  'objects.open': 'YAML',
  'objects.title': 'YAML de {{part}} en {{region}}',
  'objects.loading': 'Leyendo qué hay detrás de este eslabón…',
  'objects.failed': 'No se ha podido leer qué hay detrás de este eslabón.',
  'objects.none': 'Ahora no hay nada detrás de este eslabón.',
  'objects.copy': 'Copiar {{object}}',
  'objects.read': 'Leído de {{from}} {{age}} ({{time}}).',
  'objects.stale':
    '{{from}} no se puede leer ahora; esto es lo último que se sabe.',
} as const;

/** French: sentences of failover, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} s for which resolvers may keep the record of before, its TTL.':
    "{0} s pendant lesquelles les résolveurs peuvent garder l'ancien enregistrement (son TTL).",
  '{0} s until ExternalDNS looks again, unless its interval is another; {1} s for which resolvers may keep the record of before, its TTL.':
    "{0} s jusqu'à ce qu'ExternalDNS regarde de nouveau, sauf si son intervalle est autre ; {1} s pendant lesquelles les résolveurs peuvent garder l'ancien enregistrement (son TTL).",
  '{0} s for which resolvers may keep an answer of before, the TTL of the profile.':
    '{0} s pendant lesquelles les résolveurs peuvent garder une ancienne réponse (le TTL du profil).',
  'No name that is known leads to {0}, so no answer changes when {1}.':
    'Aucun nom connu ne mène à {0}, donc aucune réponse ne change si {1}.',
  'what is left': 'ce qui reste',
  'When {0}, of the {1} names that lead there {2}.':
    'Si {0}, voici ce que deviennent les {1} noms qui y mènent : {2}.',
  'When {0}, the only name that leads there moves by itself.':
    'Si {0}, le seul nom qui y mène change de lui-même.',
  'When {0}, the only name that leads there moves by itself within {1} s.':
    'Si {0}, le seul nom qui y mène change de lui-même en {1} s au plus.',
  'When {0}, the only name that leads there needs 1 write to lead to {1}, and follows within {2} s of it.':
    'Si {0}, le seul nom qui y mène demande 1 écriture pour mener à {1}, et suit en {2} s au plus après celle-ci.',
  'When {0}, the only name that leads there needs {1} writes to lead to {2}, and follows within {3} s of the last.':
    'Si {0}, le seul nom qui y mène demande {1} écritures pour mener à {2}, et suit en {3} s au plus après la dernière.',
  'When {0}, the only name that leads there is left without an answer.':
    'Si {0}, le seul nom qui y mène reste sans réponse.',
  'When {0}, the only name that leads there cannot be followed: nothing is known of it.':
    "Si {0}, le seul nom qui y mène ne peut pas être suivi : on n'en sait rien.",
  '1 is left without an answer': '1 reste sans réponse',
  '{0} are left without an answer': '{0} restent sans réponse',
  'of {0} nothing is known': 'de {0}, on ne sait rien',
  '1 moves by itself': '1 change de lui-même',
  '{0} move by themselves': "{0} changent d'eux-mêmes",
  '1 moves by itself within {0} s': '1 change de lui-même en {0} s au plus',
  '{0} move by themselves within {1} s':
    "{0} changent d'eux-mêmes en {1} s au plus",
  '1 needs 1 write to lead to {0}, and follows within {1} s of it':
    '1 demande 1 écriture pour mener à {0}, et suit en {1} s au plus après celle-ci',
  '1 needs {0} writes to lead to {1}, and follows within {2} s of the last':
    '1 demande {0} écritures pour mener à {1}, et suit en {2} s au plus après la dernière',
  '{0} need 1 write to lead to {1}, and follow within {2} s of it':
    '{0} demandent 1 écriture pour mener à {1}, et suivent en {2} s au plus après celle-ci',
  '{0} need {1} writes to lead to {2}, and follow within {3} s of the last':
    '{0} demandent {1} écritures pour mener à {2}, et suivent en {3} s au plus après la dernière',
  'It is answered with the address of a gateway of {0} already.':
    "La réponse est déjà l'adresse d'une passerelle de {0}.",
  'Its DNSPolicy is bound to {0}.': 'Sa DNSPolicy sera liée à {0}.',
  'Its own record is led to {0}.':
    'Son propre enregistrement sera mené vers {0}.',
  'It follows {0}, which is led to {1}.':
    'Il suit {0}, avec {1} comme nouvelle destination.',
  'It follows {0}, which is led to {1}; its DNSPolicy is bound to {2}.':
    'Il suit {0}, avec {1} comme nouvelle destination ; sa DNSPolicy sera liée à {2}.',
  'It follows {0}, which is led to {1}; its own record is led to {2}.':
    'Il suit {0}, avec {1} comme nouvelle destination ; son propre enregistrement sera mené vers {2}.',
  'No region is left that it could be led to, so nothing answers until the region is back.':
    "Il ne reste aucune région vers laquelle le mener, donc rien ne répond jusqu'au retour de la région.",
  'Apply the route to a cluster of another region, with a Gateway that has an address.':
    "Appliquez la route à un cluster d'une autre région, avec une Gateway qui a une adresse.",
  'Its route stands in no cluster of {0}, so nothing there takes the name.':
    "Sa route n'est dans aucun cluster de {0}, donc rien n'y prend en charge le nom.",
  'Apply the ServiceRoute to {0}, or lead the traffic to a region that holds it.':
    'Appliquez la ServiceRoute à {0}, ou menez le trafic vers une région qui la contient.',
  '{0} has no cluster; lead the traffic to a region that holds the route.':
    "{0} n'a pas de cluster ; menez le trafic vers une région qui contient la route.",
  'In {0} its route makes {1} and not this one.':
    'Dans {0}, sa route donne {1} et non ce nom.',
  'In {0} its route makes no name and not this one.':
    'Dans {0}, sa route ne donne aucun nom, donc pas non plus celui-ci.',
  'Let the ClusterIdentity of {0} have the domain and the environmentLetter of the others.':
    "Donnez à la ClusterIdentity de {0} les mêmes domain et environmentLetter qu'aux autres.",
  '{0}, its gateway in {1}, has no address or takes no hosts, so nobody can be led there.':
    "{0}, sa passerelle dans {1}, n'a pas d'adresse ou n'accepte aucun hôte, donc personne ne peut y être mené.",
  'See what the status of Gateway {0} in {1} says.':
    'Regardez ce que dit le status de la Gateway {0} dans {1}.',
  'In {0} its route is not ready: {1}':
    "Dans {0}, sa route n'est pas prête : {1}",
  'Mend the ServiceRoute in {0}, or lead the traffic to another region.':
    'Corrigez la ServiceRoute dans {0}, ou menez le trafic vers une autre région.',
  '{0} was asked for, though it cannot be read now. Names that it serves: {1} of {2}.':
    "La région demandée est {0}, bien qu'elle ne puisse pas être lue maintenant. Noms qu'elle sert : {1} sur {2}.",
  '{0} was asked for. Names that it serves: {1} of {2}.':
    "La région demandée est {0}. Noms qu'elle sert : {1} sur {2}.",
  '{0} was chosen, as no region that is left serves more, though it cannot be read now. Names that it serves: {1} of {2}.':
    "La région choisie est {0}, car aucune région restante n'en sert davantage, bien qu'elle ne puisse pas être lue maintenant. Noms qu'elle sert : {1} sur {2}.",
  '{0} was chosen, as no region that is left serves more. Names that it serves: {1} of {2}.':
    "La région choisie est {0}, car aucune région restante n'en sert davantage. Noms qu'elle sert : {1} sur {2}.",
  '{0} has not been read yet, so which names lead there is not known.':
    "{0} n'a pas encore été lu, donc on ne sait pas quels noms y mènent.",
  'See why {0} cannot be read.': 'Cherchez pourquoi {0} ne peut pas être lu.',
  '{0} cannot be read since {1}; its gateways and routes are told from what was known before.':
    "{0} ne peut plus être lu depuis le {1} ; ce qui est dit de ses passerelles et de ses routes vient de ce qu'on savait avant.",
  'Zone {0} of {1} has not been read yet: where its names lead is told from the plan.':
    "La zone {0} de {1} n'a pas encore été lue : la destination de ses noms est donnée d'après le plan.",
  'Zone {0} of {1} cannot be read since {2}: {3}. What stands there is told from before.':
    "La zone {0} de {1} ne peut plus être lue depuis le {2} : {3}. Ce qui s'y trouve est donné d'après la dernière lecture.",
  'The records of the gateways belong to the ExternalDNS of {0}: while it runs, or once it runs again, it puts the old addresses back.':
    "Les enregistrements des passerelles appartiennent à l'ExternalDNS de {0} : tant qu'il tourne, ou dès qu'il tourne de nouveau, il remet les anciennes adresses.",
  'Where the region still runs, stop its ExternalDNS before records are written; afterwards, bring the traffic back by letting it run again.':
    "Si la région tourne encore, arrêtez son ExternalDNS avant d'écrire des enregistrements ; ensuite, ramenez le trafic en le laissant tourner de nouveau.",
  'Traffic Manager has not been read yet, so what it answers then is not known.':
    "Traffic Manager n'a pas encore été lu, donc on ne sait pas ce qu'il répond alors.",
  'Traffic Manager cannot be read since {0}: {1}. What it answers is told from before.':
    "Traffic Manager ne peut plus être lu depuis le {0} : {1}. Ce qu'il répond est donné d'après la dernière lecture.",
  'No other region is configured that could take the traffic.':
    "Aucune autre région pouvant prendre le trafic n'est configurée.",
  'Add a region with a cluster to serviceRouter.regions.':
    'Ajoutez à serviceRouter.regions une région avec un cluster.',
  '{0} serves none of the names: no gateway there has both an address and the routes.':
    "{0} ne sert aucun des noms : aucune passerelle n'y a à la fois une adresse et les routes.",
  'Apply the ServiceRoutes to its clusters, with a Gateway whose load balancer has an address.':
    "Appliquez les ServiceRoutes à ses clusters, avec une Gateway dont l'équilibreur de charge a une adresse.",
  '{0} in {1} cannot be read since {2}: {3}. Whether it would take the traffic is told from what was known before.':
    "{0} ({1}) ne peut plus être lu depuis le {2} : {3}. Ce qui est dit de sa capacité à prendre le trafic vient de ce qu'on savait avant.",
  'See that {0} runs before anything is led there.':
    "Assurez-vous que {0} tourne avant d'y mener quoi que ce soit.",
  '{0} in {1} is only observed: nothing is written to it from here, and what its operator does is not known.':
    "{0} ({1}) est seulement observé : rien n'y est écrit d'ici, et on ne sait pas ce que fait son opérateur.",
  'Write DNSPolicies where {0} gets its manifests from.':
    "Écrivez les DNSPolicies là d'où {0} tire ses manifestes.",
  'The load balancer of {0} has no address, so nothing can be led to it.':
    "L'équilibreur de charge de {0} n'a pas d'adresse, donc rien ne peut y être mené.",
  'See the Service of type LoadBalancer with the label istio: {0} in {1}.':
    'Examinez le Service de type LoadBalancer qui a le label istio: {0} dans {1}.',
  'Traffic Manager finds 1 endpoint of {0} not well.':
    "Traffic Manager trouve que 1 point de terminaison de {0} n'est pas sain.",
  'Traffic Manager finds {0} endpoints of {1} not well.':
    'Traffic Manager trouve que {0} points de terminaison de {1} ne sont pas sains.',
  'See why its probes fail before the traffic is led there.':
    "Cherchez pourquoi ses sondes échouent avant d'y mener le trafic.",
};

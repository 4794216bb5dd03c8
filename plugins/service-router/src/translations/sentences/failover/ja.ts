/** Japanese: sentences of failover, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} s for which resolvers may keep the record of before, its TTL.':
    'リゾルバーが以前のレコードを保持しうる {0} 秒 (その TTL)。',
  '{0} s until ExternalDNS looks again, unless its interval is another; {1} s for which resolvers may keep the record of before, its TTL.':
    'ExternalDNS が再び確認するまで {0} 秒 (間隔が変更されていない場合)、リゾルバーが以前のレコードを保持しうる {1} 秒 (その TTL)。',
  '{0} s for which resolvers may keep an answer of before, the TTL of the profile.':
    'リゾルバーが以前の応答を保持しうる {0} 秒 (プロファイルの TTL)。',
  'No name that is known leads to {0}, so no answer changes when {1}.':
    '{0} に向かう既知の名前はないため、{1}場合も応答は変わりません。',
  'what is left': '残りの宛先',
  'When {0}, of the {1} names that lead there {2}.':
    '{0}と、そこに向かう {1} 件の名前のうち、{2}。',
  'When {0}, the only name that leads there moves by itself.':
    '{0}と、そこに向かう唯一の名前は自動的に移ります。',
  'When {0}, the only name that leads there moves by itself within {1} s.':
    '{0}と、そこに向かう唯一の名前は {1} 秒以内に自動的に移ります。',
  'When {0}, the only name that leads there needs 1 write to lead to {1}, and follows within {2} s of it.':
    '{0}と、そこに向かう唯一の名前を {1} に導くには 1 件の書き込みが必要で、その後 {2} 秒以内に反映されます。',
  'When {0}, the only name that leads there needs {1} writes to lead to {2}, and follows within {3} s of the last.':
    '{0}と、そこに向かう唯一の名前を {2} に導くには {1} 件の書き込みが必要で、最後の書き込みから {3} 秒以内に反映されます。',
  'When {0}, the only name that leads there is left without an answer.':
    '{0}と、そこに向かう唯一の名前は応答がなくなります。',
  'When {0}, the only name that leads there cannot be followed: nothing is known of it.':
    '{0}と、そこに向かう唯一の名前がどうなるかは追えません。何もわかっていないためです。',
  '1 is left without an answer': '1 件は応答がなくなります',
  '{0} are left without an answer': '{0} 件は応答がなくなります',
  'of {0} nothing is known': '{0} 件については何もわかっていません',
  '1 moves by itself': '1 件は自動的に移ります',
  '{0} move by themselves': '{0} 件は自動的に移ります',
  '1 moves by itself within {0} s': '1 件は {0} 秒以内に自動的に移ります',
  '{0} move by themselves within {1} s':
    '{0} 件は {1} 秒以内に自動的に移ります',
  '1 needs 1 write to lead to {0}, and follows within {1} s of it':
    '1 件は {0} に導くのに 1 件の書き込みが必要で、その後 {1} 秒以内に反映されます',
  '1 needs {0} writes to lead to {1}, and follows within {2} s of the last':
    '1 件は {1} に導くのに {0} 件の書き込みが必要で、最後の書き込みから {2} 秒以内に反映されます',
  '{0} need 1 write to lead to {1}, and follow within {2} s of it':
    '{0} 件は {1} に導くのに 1 件の書き込みが必要で、その後 {2} 秒以内に反映されます',
  '{0} need {1} writes to lead to {2}, and follow within {3} s of the last':
    '{0} 件は {2} に導くのに {1} 件の書き込みが必要で、最後の書き込みから {3} 秒以内に反映されます',
  'It is answered with the address of a gateway of {0} already.':
    'すでに {0} のゲートウェイのアドレスで応答されています。',
  'Its DNSPolicy is bound to {0}.':
    'その DNSPolicy が {0} に結び付けられます。',
  'Its own record is led to {0}.':
    'この名前自身のレコードが {0} に切り替えられます。',
  'It follows {0}, which is led to {1}.':
    '{0} に従います。その宛先は {1} に切り替えられます。',
  'It follows {0}, which is led to {1}; its DNSPolicy is bound to {2}.':
    '{0} に従います。その宛先は {1} に切り替えられ、この名前の DNSPolicy は {2} に結び付けられます。',
  'It follows {0}, which is led to {1}; its own record is led to {2}.':
    '{0} に従います。その宛先は {1} に切り替えられ、この名前自身のレコードも {2} に切り替えられます。',
  'No region is left that it could be led to, so nothing answers until the region is back.':
    '導ける先のリージョンが残っていないため、このリージョンが復旧するまで何も応答しません。',
  'Apply the route to a cluster of another region, with a Gateway that has an address.':
    '別のリージョンのクラスターに、アドレスを持つ Gateway とともにルートを適用してください。',
  'Its route stands in no cluster of {0}, so nothing there takes the name.':
    'そのルートは {0} のどのクラスターにもないため、そこではこの名前を受け付けるものがありません。',
  'Apply the ServiceRoute to {0}, or lead the traffic to a region that holds it.':
    'ServiceRoute を {0} に適用するか、それがあるリージョンにトラフィックを切り替えてください。',
  '{0} has no cluster; lead the traffic to a region that holds the route.':
    '{0} にはクラスターがありません。ルートがあるリージョンにトラフィックを切り替えてください。',
  'In {0} its route makes {1} and not this one.':
    '{0} では、そのルートから作られる名前は {1} で、この名前ではありません。',
  'In {0} its route makes no name and not this one.':
    '{0} では、そのルートから名前が作られないため、この名前もありません。',
  'Let the ClusterIdentity of {0} have the domain and the environmentLetter of the others.':
    '{0} の ClusterIdentity の domain と environmentLetter を、ほかと同じにしてください。',
  '{0}, its gateway in {1}, has no address or takes no hosts, so nobody can be led there.':
    '{1} でのゲートウェイである {0} は、アドレスがないかホストを受け付けないため、そこに導くことができません。',
  'See what the status of Gateway {0} in {1} says.':
    '{1} の Gateway {0} の status を確認してください。',
  'In {0} its route is not ready: {1}':
    '{0} では、そのルートの準備ができていません。{1}',
  'Mend the ServiceRoute in {0}, or lead the traffic to another region.':
    '{0} の ServiceRoute を修正するか、別のリージョンにトラフィックを切り替えてください。',
  '{0} was asked for, though it cannot be read now. Names that it serves: {1} of {2}.':
    '{0} が指定されましたが、現在は読み取れません。応答できる名前: {2} 件中 {1} 件。',
  '{0} was asked for. Names that it serves: {1} of {2}.':
    '{0} が指定されました。応答できる名前: {2} 件中 {1} 件。',
  '{0} was chosen, as no region that is left serves more, though it cannot be read now. Names that it serves: {1} of {2}.':
    '残っているリージョンの中でこれより多くの名前に応答できるものがないため、{0} が選ばれましたが、現在は読み取れません。応答できる名前: {2} 件中 {1} 件。',
  '{0} was chosen, as no region that is left serves more. Names that it serves: {1} of {2}.':
    '残っているリージョンの中でこれより多くの名前に応答できるものがないため、{0} が選ばれました。応答できる名前: {2} 件中 {1} 件。',
  '{0} has not been read yet, so which names lead there is not known.':
    '{0} はまだ読み取られていないため、どの名前がそこに向かうかは不明です。',
  'See why {0} cannot be read.': '{0} を読み取れない理由を確認してください。',
  '{0} cannot be read since {1}; its gateways and routes are told from what was known before.':
    '{0} は {1} 以降、読み取れません。そのゲートウェイとルートについては、以前にわかっていた内容を示しています。',
  'Zone {0} of {1} has not been read yet: where its names lead is told from the plan.':
    '{1} のゾーン {0} はまだ読み取られていません。その名前の宛先は計画に基づいて示しています。',
  'Zone {0} of {1} cannot be read since {2}: {3}. What stands there is told from before.':
    '{1} のゾーン {0} は {2} 以降、読み取れません: {3}。そこにあるものは以前の内容に基づいて示しています。',
  'The records of the gateways belong to the ExternalDNS of {0}: while it runs, or once it runs again, it puts the old addresses back.':
    'ゲートウェイのレコードは {0} の ExternalDNS のものです。それが動いている間、または再び動き始めると、古いアドレスに戻されます。',
  'Where the region still runs, stop its ExternalDNS before records are written; afterwards, bring the traffic back by letting it run again.':
    'リージョンがまだ動いている場合は、レコードを書き込む前にその ExternalDNS を停止してください。後でトラフィックを元に戻すときは、再び動かしてください。',
  'Traffic Manager has not been read yet, so what it answers then is not known.':
    'Traffic Manager はまだ読み取られていないため、その場合に何を応答するかは不明です。',
  'Traffic Manager cannot be read since {0}: {1}. What it answers is told from before.':
    'Traffic Manager は {0} 以降、読み取れません: {1}。応答の内容は以前のものに基づいて示しています。',
  'No other region is configured that could take the traffic.':
    'トラフィックを引き受けられるリージョンがほかに設定されていません。',
  'Add a region with a cluster to serviceRouter.regions.':
    'クラスターのあるリージョンを serviceRouter.regions に追加してください。',
  '{0} serves none of the names: no gateway there has both an address and the routes.':
    '{0} はどの名前にも応答できません。アドレスとルートの両方を持つゲートウェイがそこにありません。',
  'Apply the ServiceRoutes to its clusters, with a Gateway whose load balancer has an address.':
    'ロードバランサーにアドレスのある Gateway とともに、ServiceRoute をそのクラスターに適用してください。',
  '{0} in {1} cannot be read since {2}: {3}. Whether it would take the traffic is told from what was known before.':
    '{1} の {0} は {2} 以降、読み取れません: {3}。トラフィックを引き受けられるかどうかは、以前にわかっていた内容に基づいて示しています。',
  'See that {0} runs before anything is led there.':
    'そこにトラフィックを切り替える前に、{0} が動いていることを確認してください。',
  '{0} in {1} is only observed: nothing is written to it from here, and what its operator does is not known.':
    '{1} の {0} は監視のみです。ここからは何も書き込まれず、そのオペレーターが何をするかは不明です。',
  'Write DNSPolicies where {0} gets its manifests from.':
    'DNSPolicy は、{0} のマニフェストの取得元に書いてください。',
  'The load balancer of {0} has no address, so nothing can be led to it.':
    '{0} のロードバランサーにアドレスがないため、そこに導くことができません。',
  'See the Service of type LoadBalancer with the label istio: {0} in {1}.':
    '{1} にある、ラベル istio: {0} の付いた LoadBalancer タイプの Service を確認してください。',
  'Traffic Manager finds 1 endpoint of {0} not well.':
    'Traffic Manager は {0} の 1 個のエンドポイントを正常でないと判断しています。',
  'Traffic Manager finds {0} endpoints of {1} not well.':
    'Traffic Manager は {1} の {0} 個のエンドポイントを正常でないと判断しています。',
  'See why its probes fail before the traffic is led there.':
    'そこにトラフィックを切り替える前に、プローブが失敗する理由を確認してください。',
};

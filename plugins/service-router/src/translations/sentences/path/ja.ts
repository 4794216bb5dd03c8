/** Japanese: sentences of path, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} is declared in {1} and asks for {2}.':
    '{0} は {1} で宣言されていて、{2} を求めています。',
  '{0} is declared in {1}.': '{0} は {1} で宣言されています。',
  'The DNSPolicy of {0} says {1}.': '{0} の DNSPolicy は {1} です。',
  'The DNSPolicy of {0} says {1}, so {2} publishes the name in every zone, and so in that of {3}.':
    '{0} の DNSPolicy は {1} なので、{2} はこの名前をすべてのゾーンに、したがって {3} のゾーンにも公開します。',
  'The DNSPolicy of {0} says {1}, so {2} publishes the name in the zone of its own region, {3}.':
    '{0} の DNSPolicy は {1} なので、{2} はこの名前を自らのリージョンである {3} のゾーンに公開します。',
  'The DNSPolicy of {0} says {1}, and {2} has adopted {3}, so it publishes the name in the zone of that region as well.':
    '{0} の DNSPolicy は {1} で、{2} は {3} を引き受けているため、そのリージョンのゾーンにもこの名前を公開します。',
  'RegionBound, bound to {0}': 'RegionBound ({0} に結び付け)',
  'Active, bound to {0}': 'Active ({0} に結び付け)',
  'Nobody in {0} is asked for the name while nothing publishes it.':
    'この名前を公開するものがない間は、{0} ではリゾルバーに問い合わせません。',
  'at the route itself': 'ルート自体で',
  'at the policy': 'ポリシーで',
  'at the DNSEndpoint': ' DNSEndpoint で',
  'at the record': 'レコードで',
  "at the gateway's name": 'ゲートウェイ名で',
  "at the gateway's address": 'ゲートウェイのアドレスで',
  'at the Traffic Manager': ' Traffic Manager で',
  'at the answer': '応答で',
  'So {0} resolves to {1} in {2}.':
    'したがって {2} では {0} は {1} に解決されます。',
  'So {0} should resolve to {1} in {2}, but nobody there is asked for it.':
    'したがって {2} では {0} は {1} に解決されるはずですが、そこではリゾルバーに問い合わせていません。',
  'So {0} should resolve to {1} in {2}, but the resolver there cannot be asked, so whether it does is not known.':
    'したがって {2} では {0} は {1} に解決されるはずですが、そこのリゾルバーに問い合わせできないため、そうなっているかどうかは不明です。',
  'So far the path ends {0}, and goes on by itself once that is there.':
    '今のところ経路は{0}止まっています。それが用意され次第、自動的に先へ進みます。',
  'So the path breaks {0}.': 'したがって経路は{0}途切れています。',
  'So the path ends {0}.': 'したがって経路は{0}終わっています。',
  'No cluster holds a DNSEndpoint of {0} for this zone any more.':
    'このゾーン向けの {0} の DNSEndpoint は、もうどのクラスターにもありません。',
  'No cluster writes a DNSEndpoint of {0} for the zone of {1}.':
    '{1} のゾーン向けに {0} の DNSEndpoint を書き込むクラスターはありません。',
  'It is written as {0} in {1}, which says {2} → {3}.':
    '{1} に {0} として書き込まれていて、内容は {2} → {3} です。',
  'Zone {0} of {1} still holds {2} → {3}, which nothing asks for here.':
    '{1} のゾーン {0} にはまだ {2} → {3} がありますが、ここでは何もそれを求めていません。',
  'Zone {0} of {1} has not been read, so what it holds is not known.':
    '{1} のゾーン {0} は読み取られていないため、何があるかはわかりません。',
  'It is not known whether a record leads to a gateway.':
    'ゲートウェイに向かうレコードがあるかどうかは不明です。',
  'Zone {0} of {1} has not been read, so it is not known which address is behind the name.':
    '{1} のゾーン {0} は読み取られていないため、名前の先にどのアドレスがあるかは不明です。',
  'No record leads here in zone {0} of {1}.':
    '{1} のゾーン {0} には、ここへ導くレコードがありません。',
  'Zone {0} of {1} holds {2} → {3}.':
    '{1} のゾーン {0} には {2} → {3} があります。',
  'ExternalDNS {0} publishes it: zone {1} of {2} holds {3} → {4}, made of {5}.':
    'ExternalDNS {0} が公開しています。{2} のゾーン {1} には {5} から作られた {3} → {4} があります。',
  'ExternalDNS {0} publishes it: zone {1} of {2} holds {3} → {4}.':
    'ExternalDNS {0} が公開しています。{2} のゾーン {1} には {3} → {4} があります。',
  'No record, so no gateway.': 'レコードがないため、ゲートウェイもありません。',
  'The record that stands points at {0} instead of {1}.':
    '既存のレコードは {1} ではなく {0} を指しています。',
  'The record points at {0}, {1}.': 'レコードは {0} ({1}) を指しています。',
  'The record points at {0}, which is the gateway of no cluster known here.':
    'レコードは {0} を指していますが、これはここで把握しているどのクラスターのゲートウェイでもありません。',
  'It is to point at {0}, {1}.':
    'レコードは {0} ({1}) を指すことになっています。',
  'It is to point at {0}.': 'レコードは {0} を指すことになっています。',
  'the gateway of {0} in {1}': '{1} の {0} のゲートウェイ',
  'the gateway of {0}': '{0} のゲートウェイ',
  'No gateway, so no address.':
    'ゲートウェイがないため、アドレスもありません。',
  'Zone {0} of {1} holds no address for {2} yet.':
    '{1} のゾーン {0} には {2} のアドレスがまだありません。',
  'In the same zone, {0} has the address {1}.':
    '同じゾーンで {0} のアドレスは {1} です。',
  'In the same zone, {0} has the addresses {1}.':
    '同じゾーンで {0} のアドレスは {1} です。',
  'endpoint {0}, {1}': 'エンドポイント {0}、{1}',
  'endpoint {0}': 'エンドポイント {0}',
  '{0} % of answers': '応答の {0} %',
  'the name {0} cannot be had: {1}; set another profile-name':
    '名前 {0} は取得できません: {1}。別の profile-name を設定してください',
  'is healthy': '正常です',
  'is served whatever its health': '正常性にかかわらず応答に使われます',
  'is served while the first probes run':
    '最初のプローブの実行中も応答に使われます',
  'is served, its health not being told': '正常性は不明のまま応答に使われます',
  'is degraded, but served as a last resort, as all of them are':
    '低下していますが、すべてが低下しているため、最後の手段として応答に使われます',
  'is degraded and left out of answers':
    '低下しているため応答から外されています',
  'is switched off': '無効にされています',
  'is stopped': '停止しています',
  'is inactive': '非アクティブです',
  'has too few healthy endpoints behind it':
    '背後にある正常なエンドポイントが足りません',
  'is not served, as the profile is switched off':
    'プロファイルが無効なため応答に使われません',
  'See why its probes fail: the health check path, port and expected status of the profile, and what the gateway answers them.':
    'プローブが失敗する理由を確認してください。プロファイルの正常性チェックのパス、ポート、期待するステータスと、ゲートウェイがそれに返す応答を見てください。',
  'See why the probes of every endpoint fail: the health check path, port and expected status of the profile.':
    'すべてのエンドポイントのプローブが失敗する理由を確認してください。プロファイルの正常性チェックのパス、ポート、期待するステータスを見てください。',
  'See why the probes of the endpoints behind it fail, or ask for fewer healthy ones (min-child-endpoints).':
    '背後のエンドポイントのプローブが失敗する理由を確認するか、必要な正常なエンドポイントの数 (min-child-endpoints) を減らしてください。',
  'Start the Azure resource that the endpoint leads to.':
    'エンドポイントの宛先の Azure リソースを起動してください。',
  'Enable the profile behind the endpoint.':
    'エンドポイントの背後のプロファイルを有効にしてください。',
  'Enable the profile.': 'プロファイルを有効にしてください。',
  'Enable the endpoint.': 'エンドポイントを有効にしてください。',
  'Traffic Manager profile {0}, which is still to be made,':
    'これから作られる Traffic Manager プロファイル {0}',
  'Traffic Manager profile {0}': 'Traffic Manager プロファイル {0}',
  'its name': 'その名前',
  '{0} answers {1}: its endpoint {2} leads to {3} by plan; the profiles have not been read yet.':
    '{0} が {1} に応答します。そのエンドポイント {2} は計画では {3} につながります。プロファイルはまだ読み取られていません。',
  '{0} answers {1}: its endpoint {2} leads to {3} and {4}, with {5}.':
    '{0} が {1} に応答します。そのエンドポイント {2} は {3} につながっていて、{4}。割合は{5} です。',
  '{0} answers {1}: its endpoint {2} leads to {3} and {4}.':
    '{0} が {1} に応答します。そのエンドポイント {2} は {3} につながっていて、{4}。',
  'Changes cannot be read now: the database of Service Router fails. It is asked again by itself.':
    '現在、変更を読み込めません。Service Router のデータベースに障害があります。自動的に再試行されます。',
  'Changes cannot be read now: the database of Service Router fails ({0}). It is asked again by itself.':
    '現在、変更を読み込めません。Service Router のデータベースに障害があります ({0})。自動的に再試行されます。',
};

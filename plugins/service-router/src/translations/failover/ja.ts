/** Japanese: what happens if a region goes down. */
export const texts = {
  'fleet.failover.open': '停止した場合',
  'fleet.failover.which': 'リージョンが停止した場合:',
  'fleet.failover.back': 'フリート',
  'fleet.failover.title': '{{region}} が停止した場合',
  'fleet.failover.preview':
    '最後に確認された状態に基づくプレビューです。何も変更しません。',
  'fleet.failover.withheld':
    '{{names}} 件の名前のうち {{withheld}} 件は数えるだけで表示しません。それらのルートをフェイルオーバーする権限がありません。',
  'fleet.failover.to': 'トラフィックの切り替え先',
  'fleet.failover.best': '最適なリージョン',
  'fleet.failover.choice': '{{region}}、応答できる名前: {{serves}}',
  'fleet.failover.guards': '事前に知っておくべきこと',
  'fleet.failover.writes': '書き込みが必要なもの',
  'fleet.failover.noneHere': 'このページにはありません。',
  'fleet.failover.way.without': '応答なし',
  'fleet.failover.way.unknown': '不明',
  'fleet.failover.way.byWriting': '書き込みによる',
  'fleet.failover.way.byItself': '自動',
  'fleet.failover.about.without':
    '現状では、何を書き込んでもこれらの名前を提供している場所に導けません。',
  'fleet.failover.about.unknown': 'これらの名前が何で応答されるかは不明です。',
  'fleet.failover.about.byWriting':
    'これらの名前は、必要な書き込みが済めば別の場所で応答されます。',
  'fleet.failover.about.byItself':
    'これらの名前については何もする必要がありません。',
  'fleet.failover.state.without': '何にも届きません',
  'fleet.failover.state.unknown': '不明',
  'fleet.failover.state.byWriting': '書き込み待ち',
  'fleet.failover.state.byItself': '自動的に移ります',
  'fleet.failover.name': '名前',
  'fleet.failover.zones': '対象のゾーン',
  'fleet.failover.becomes': 'どうなるか',
  'fleet.failover.duration': '遅くとも',
  'fleet.failover.what': '対象',
  'fleet.failover.where': '場所',
  'fleet.failover.change': '変更',
  'fleet.failover.becomesValue': '変更後',
  'fleet.failover.carries': '名前の数',
  'fleet.failover.nothing': 'なし',
  'fleet.failover.write.gatewayRecord':
    'ゲートウェイのレコード。その名前すべてが従います',
  'fleet.failover.write.policy': '名前空間の DNSPolicy',
  'fleet.failover.write.nameRecord': 'この名前だけのレコード',
  'fleet.failover.write.endpoint': 'Traffic Manager のエンドポイント',
  'fleet.failover.seconds': '{{seconds}} 秒',
  'fleet.failover.part.probes': 'プローブの失敗: {{seconds}} 秒',
  'fleet.failover.part.timeout': '最後のタイムアウト: {{seconds}} 秒',
  'fleet.failover.part.publishing':
    'ExternalDNS が確認するまで: {{seconds}} 秒',
  'fleet.failover.part.ttl': 'リゾルバーが保持する TTL: {{seconds}} 秒',
} as const;

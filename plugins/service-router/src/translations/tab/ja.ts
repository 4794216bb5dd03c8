/** Japanese: the tab. */
export const texts = {
  'path.chain': '{{region}} での名前の経路',
  'path.why': '{{region}} でこの名前が {{answer}} に解決されるのはなぜですか?',
  'path.whyLast':
    '最後の確認時に {{region}} でこの名前が {{answer}} に解決されたのはなぜですか?',
  'path.whyShould':
    '{{region}} でこの名前が {{answer}} に解決されるはずなのはなぜですか?',
  'path.whatKnown': '{{region}} でのこの名前について何がわかっていますか?',
  'path.whatBecame': '{{region}} でこの名前はどうなりますか?',
  'path.whyNot':
    '{{region}} でこの名前が宣言どおりに解決されないのはなぜですか?',
  'path.seen': '確認: {{age}} ({{time}})。',
  'path.owner': '所有者: {{owner}}',
  'path.part.route': 'ServiceRoute',
  'path.part.policy': 'DNSPolicy',
  'path.part.endpoint': 'DNSEndpoint',
  'path.part.record': 'レコード',
  'path.part.gateway': 'ゲートウェイ名',
  'path.part.addresses': 'IP アドレス',
  'path.part.profile': 'Traffic Manager',
  'path.part.answer': '応答',
  'path.state.holds': '成立',
  'path.state.waiting': 'まだ',
  'path.state.broken': '停止',
  'path.state.unknown': '未確認',
  'path.state.gone': '削除済み',
  'path.state.absent': 'なし',
  'path.state.staleWaiting': '最後の確認時はまだ',
  'path.state.staleBroken': '最後の確認時は停止',
  'path.state.staleUnknown': '現在は不明',
  'path.state.staleHolds': '最後の確認時は成立',
  'outage.title': 'リージョンが停止するとどうなるか',
  'outage.region': '停止するリージョン',
  'outage.basis':
    '最後に確認された状態から述べています。確かめるために何かを停止してはいません。ゾーン自体はどのリージョンにも属さないため残ります。',
  'outage.time': '遅くとも {{seconds}} 秒後:',
  'outage.change.none': '応答は変わりません',
  'outage.change.moves': '自動的に移ります',
  'outage.change.partly': '一部を失います',
  'outage.change.stays': '何にも届きません',
  'outage.change.unanswered': '現在応答がありません',
  'outage.change.unknown': '不明です',
  'history.title': '変更の履歴',
  'history.loading': '変更の履歴を読み込んでいます…',
  'history.failed': '変更の履歴を読み込めませんでした。',
  'history.empty':
    '変更はまだ確認されていません。変更は {{days}} 日間保存されます。',
  'history.older': 'さらに古い変更を表示',
  'history.oldest':
    'これより古い変更は確認されていないか、{{days}} 日より前のものです。',
  'history.before': '変更前',
  'history.after': '変更後',
  'history.fields_one': '{{count}} 個のフィールド',
  'history.fields_other': '{{count}} 個のフィールド',
  'history.field.name': '名前',
  'history.field.type': '種類',
  'history.field.targets': '宛先',
  'history.field.ttl': 'TTL',
  'history.field.owner': '所有者',
  'history.field.profile': 'プロファイル',
  'history.field.target': '宛先',
  'history.field.status': 'ステータス',
  'history.field.weight': '重み',
  'history.field.priority': '優先度',
  'history.field.method': 'ルーティング方法',
  'history.field.health': '正常性',
  'history.field.state': '状態',
  'history.field.pointsTo': '指す先',
  'history.field.addresses': 'アドレス',
  'history.what.ServiceRoute.added':
    'ServiceRoute {{object}} が {{cluster}} に追加されました',
  'history.what.ServiceRoute.changed':
    '{{cluster}} の ServiceRoute {{object}} が変更されました',
  'history.what.ServiceRoute.removed':
    'ServiceRoute {{object}} が {{cluster}} から削除されました',
  'history.what.DNSPolicy.added':
    '{{cluster}} でこのルートに DNSPolicy {{object}} が適用されるようになりました',
  'history.what.DNSPolicy.changed':
    '{{cluster}} の DNSPolicy {{object}} が変更されました',
  'history.what.DNSPolicy.removed':
    '{{cluster}} でこのルートに DNSPolicy {{object}} が適用されなくなりました',
  'history.what.DNSEndpoint.added':
    'DNSEndpoint {{object}} が {{cluster}} に書き込まれました',
  'history.what.DNSEndpoint.changed':
    '{{cluster}} の DNSEndpoint {{object}} が変更されました',
  'history.what.DNSEndpoint.removed':
    'DNSEndpoint {{object}} が {{cluster}} から削除されました',
  'history.what.Record.added':
    '{{region}} に {{object}} のレコードができました',
  'history.what.Record.changed':
    '{{region}} の {{object}} のレコードが変わりました',
  'history.what.Record.removed':
    '{{region}} にはこのルートの名前のレコードがなくなりました({{object}})',
  'history.what.TrafficManager.added':
    'Traffic Manager にエンドポイント {{object}} ができました',
  'history.what.TrafficManager.changed':
    'Traffic Manager のエンドポイント {{object}} が変わりました',
  'history.what.TrafficManager.removed':
    'Traffic Manager のエンドポイント {{object}} がなくなりました',
  'history.what.Region.added': '{{region}} が初めて読み込まれました',
  'history.what.Region.changed': '{{region}} の応答の状態が変わりました',
  'history.what.Region.removed': '{{region}} は確認の対象ではなくなりました',
  'history.time.recorded': 'クラスターの記録による時刻',
  'history.time.seen': '確認された時刻',
  'history.who.user': '{{name}}',
  'history.who.userThrough': '{{name}}({{manager}} 経由)',
  'history.who.manager': 'フィールドマネージャー {{name}}',
  'history.who.serviceRouter': 'Service Router',
  'history.who.owner': '所有者 {{name}}',
  'history.who.observed': '読み戻しによる',
  'history.who.unknown': '変更者は不明',
  'objects.open': 'YAML',
  'objects.title': '{{region}} の {{part}} の YAML',
  'objects.loading': 'このつながりの実体を読み込んでいます…',
  'objects.failed': 'このつながりの実体を読み込めませんでした。',
  'objects.none': 'このつながりの実体は今はありません。',
  'objects.copy': '{{object}} をコピー',
  'objects.read': '{{from}} から読み込み、{{age}}({{time}})。',
  'objects.stale':
    '{{from}} は今読み込めません。これは最後に確認された内容です。',
} as const;

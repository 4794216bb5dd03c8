/** Japanese: sentences of report, by the English ones. */
export const sentences: Record<string, string> = {
  'Nobody publishes into the zone of {0} for ServiceRoute {1}.':
    'ServiceRoute {1} を {0} のゾーンに公開するものがありません。',
  '{0} others': 'ほか {0} 件',
  'Remove {0} as well; ExternalDNS then makes both anew.':
    '{0} も削除してください。ExternalDNS が両方を作り直します。',
  '{0} was changed from {1} to {2} in zone {3} of {4} between {5} and {6}, by hand or by another tool.':
    '{4} のゾーン {3} で {5} から {6} の間に、{0} が手作業または別のツールで {1} から {2} に変更されました。',
  '{0} was changed from {1} in zone {2} of {3} between {4} and {5}, by hand or by another tool.':
    '{3} のゾーン {2} で {4} から {5} の間に、{0} (変更前は {1}) が手作業または別のツールで変更されました。',
  '{0} → {1} was deleted in zone {2} of {3} between {4} and {5}, by hand or by another tool.':
    '{3} のゾーン {2} で {4} から {5} の間に、{0} → {1} が手作業または別のツールで削除されました。',
  'The ownership record of {0} was removed in zone {1} of {2} between {3} and {4}, by hand or by another tool.':
    '{2} のゾーン {1} で {3} から {4} の間に、{0} の所有権レコードが手作業または別のツールで削除されました。',
  'At {0} it was as planned again.':
    '{0} の時点では計画どおりに戻っていました。',
  'ExternalDNS takes the record for a stranger now and changes it no more.':
    'ExternalDNS はこのレコードを他者のものとみなし、もう変更しません。',
  'ExternalDNS puts it right on its next interval.':
    'ExternalDNS が次の実行時に元に戻します。',
  '{0} (TTL {1} s)': '{0} (TTL {1} 秒)',
  'Zone {0} of {1} holds {2} → {3} → {4}.':
    '{1} のゾーン {0} には {2} → {3} → {4} があります。',
  'Zone {0} of {1} holds {2} → {3}, but no address for {4} yet.':
    '{1} のゾーン {0} には {2} → {3} がありますが、{4} のアドレスはまだありません。',
  'Zone {0} of {1} has never been read: {2}.':
    '{1} のゾーン {0} は一度も読み取れていません: {2}。',
  'Zone {0} of {1} has not been read yet: the cloud has too many requests, and is asked again.':
    '{1} のゾーン {0} はまだ読み取られていません。クラウドへの要求が多すぎるため、後で再度問い合わせます。',
  'Zone {0} of {1} has not been read yet.':
    '{1} のゾーン {0} はまだ読み取られていません。',
  '{0} plans {1} to point at {2} in the zone of {3}.':
    '{0} の計画では、{3} のゾーンで {1} は {2} を指します。',
  '{0} stands in {1}.': '{0} は {1} にあります。',
  '{0} in {1} says something else and has not been mended yet.':
    '{1} の {0} は計画と内容が異なり、まだ修正されていません。',
  '{0} has not been written to {1} yet.':
    '{0} はまだ {1} に書き込まれていません。',
  'No resolver is configured for {0} (serviceRouter.regions.{1}.resolver), so nobody asks for the name there.':
    '{0} にはリゾルバー (serviceRouter.regions.{1}.resolver) が設定されていないため、そこではこの名前を問い合わせません。',
  'Resolver {0} of {1} has not answered since {2}: {3}. Whether {4} is answered there is not known now.':
    '{1} のリゾルバー {0} は {2} から応答していません: {3}。{4} がそこで応答されるかどうかは現在不明です。',
  'Check that resolver {0} of {1} runs and can be reached from here (serviceRouter.regions.{2}.resolver).':
    '{1} のリゾルバー {0} が動作していて、ここから到達できるか確認してください (serviceRouter.regions.{2}.resolver)。',
  'Resolver {0} of {1} cannot be asked: {2}':
    '{1} のリゾルバー {0} に問い合わせできません: {2}',
  'whether {0} answers is not known': '{0} が応答するかどうかは不明',
  'whether {0} answer is not known': '{0} が応答するかどうかは不明',
  'whether any region answers is not known':
    'いずれかのリージョンが応答するかどうかは不明',
  'Resolver {0} of {1} has not been asked for {2} yet.':
    '{1} のリゾルバー {0} にはまだ {2} を問い合わせていません。',
  'Resolver {0} of {1} answers without an address for {2}.':
    '{1} のリゾルバー {0} は {2} の問い合わせにアドレスなしで応答します。',
  'Resolver {0} of {1} answers {2} for {3}.':
    '{1} のリゾルバー {0} は {3} の問い合わせに {2} を返します。',
  'Resolver {0} of {1} answers {2} with {3}.':
    '{1} のリゾルバー {0} は {2} の問い合わせに {3} を返します。',
  'Resolver {0} of {1} still answers {2} with {3}; it may keep an answer for {4} s.':
    '{1} のリゾルバー {0} はまだ {2} の問い合わせに {3} を返します。応答は最大 {4} 秒間保持されることがあります。',
  'What the application repository declares is not accepted (delivery {0}): {1}':
    'アプリケーションのリポジトリで宣言された内容が受け入れられていません (デリバリー {0}): {1}',
  'Correct the manifest; what was applied before stays in force until then.':
    'マニフェストを修正してください。それまでは以前に適用された内容が有効です。',
  '{0} also asks for {1}. This route was first and holds the name.':
    '{0} も {1} を求めています。このルートが先だったため、名前を保持しています。',
  'Give the other route another name, or remove it.':
    'もう一方のルートに別の名前を付けるか、そのルートを削除してください。',
  'The clusters hold different policies for this namespace: {0}.':
    'この名前空間のポリシーがクラスターごとに異なります: {0}。',
  'Apply the same DNSPolicy to every cluster.':
    'すべてのクラスターに同じ DNSPolicy を適用してください。',
  'The policy is RegionBound without a sourceRegion, so {0} would each write every zone.':
    'ポリシーが sourceRegion のない RegionBound のため、{0} がそれぞれすべてのゾーンに書き込むことになります。',
  'Set sourceRegion in the DNSPolicy.':
    'DNSPolicy に sourceRegion を設定してください。',
  '{0} has no DNSPolicy': '{0} は DNSPolicy なし',
  '{0} have no DNSPolicy': '{0} は DNSPolicy なし',
  '{0} has {1}': '{0} は {1}',
  '{0} have {1}': '{0} は {1}',
  'ServiceRoute {0} of {1} has no endpoint in Traffic Manager profile {2}: {3}':
    '{1} の ServiceRoute {0} は Traffic Manager プロファイル {2} にエンドポイントがありません: {3}',
  'ServiceRoute {0} of {1} has no endpoint in Traffic Manager: {2}':
    '{1} の ServiceRoute {0} は Traffic Manager にエンドポイントがありません: {2}',
  'Zone {0} of {1} is read later: the cloud has too many requests. What is shown is what was last read.':
    'クラウドへの要求が多すぎるため、{1} のゾーン {0} は後で読み取ります。表示されているのは最後に読み取った内容です。',
  '{0} would each write {1} here, pointing at {2}.':
    '{0} がそれぞれここに {1} を書き込むことになり、宛先が分かれます: {2}。',
  'Bind the DNSPolicy to one region with sourceRegion (and to one cluster with sourceCluster), the same in every cluster.':
    'DNSPolicy を sourceRegion で 1 つのリージョンに (さらに sourceCluster で 1 つのクラスターに) 結び付け、すべてのクラスターで同じにしてください。',
  '{0} is in conflict': '{0} は競合',
  '{0} are in conflict': '{0} は競合',
  'every region is in conflict': 'すべてのリージョンで競合',
  '{0} is not accepted': '{0} は拒否',
  '{0} are not accepted': '{0} は拒否',
  'every region is not accepted': 'すべてのリージョンで拒否',
  '{0} is waiting': '{0} は待機中',
  '{0} are waiting': '{0} は待機中',
  'every region is waiting': 'すべてのリージョンで待機中',
  '{0} is not served': '{0} は提供なし',
  '{0} are not served': '{0} は提供なし',
  'every region is not served': 'すべてのリージョンで提供なし',
  '{0} is not visible now': '{0} は現在確認不可',
  '{0} are not visible now': '{0} は現在確認不可',
  'every region is not visible now': 'すべてのリージョンが現在確認不可',
  '{0} is being removed': '{0} は削除中',
  '{0} are being removed': '{0} は削除中',
  'every region is being removed': 'すべてのリージョンで削除中',
  '{0} is removed': '{0} は削除済み',
  '{0} are removed': '{0} は削除済み',
  'every region is removed': 'すべてのリージョンで削除済み',
  '{0} is on the way': '{0} は反映中',
  '{0} are on the way': '{0} は反映中',
  'every region is on the way': 'すべてのリージョンで反映中',
  'what is declared now is not accepted': '現在の宣言は受け入れられていません',
  'another route asks for its name': '別のルートが同じ名前を求めています',
  'its policies differ between clusters': 'ポリシーがクラスター間で異なります',
  'its policy is bound to no region':
    'ポリシーがどのリージョンにも固定されていません',
  'several ExternalDNS instances write its record':
    '複数の ExternalDNS インスタンスがレコードを書き込んでいます',
  'no ExternalDNS keeps its record':
    'レコードを維持する ExternalDNS がありません',
  'Traffic Manager has no endpoint for it':
    'Traffic Manager にエンドポイントがありません',
  '{0} was changed by hand': '{0} は手作業で変更された',
  '{0} were changed by hand': '{0} は手作業で変更された',
  'every region was changed by hand':
    'すべてのリージョンで手作業による変更あり',
  '{0} is not healthy in Traffic Manager': '{0} は Traffic Manager で異常',
  '{0} are not healthy in Traffic Manager': '{0} は Traffic Manager で異常',
  'every region is not healthy in Traffic Manager':
    'すべてのリージョンが Traffic Manager で異常',
  'whether {0} is healthy in Traffic Manager is not known':
    '{0} が Traffic Manager で正常かどうかは不明',
  'whether {0} are healthy in Traffic Manager is not known':
    '{0} が Traffic Manager で正常かどうかは不明',
  'whether any region is healthy in Traffic Manager is not known':
    'いずれかのリージョンが Traffic Manager で正常かどうかは不明',
  'Deleted; no record of it is left in {0} of {1} zones.':
    '削除済み。{1} ゾーン中 {0} ゾーンにレコードは残っていません。',
  'Deleted; its record is gone from {0} of {1} zones.':
    '削除済み。レコードは {1} ゾーン中 {0} ゾーンからなくなりました。',
  '{0}, bound to {1}': '{0} ({1} に結び付け)',
  'Answering in {0} of {1} regions': '{1} リージョン中 {0} リージョンで応答中',
  'Published in {0} of {1} regions':
    '{1} リージョン中 {0} リージョンで公開済み',
  'Answering in {0} and published in {1} of {2} regions':
    '{2} リージョン中 {0} リージョンで応答中、{1} リージョンで公開済み',
  '{0}: {1}. Records that stand are kept.':
    '{0}: {1}。既存のレコードは保持されます。',
  'Traffic Manager cannot be read now, so whether the gateway that the name leads to is healthy is not known.':
    'Traffic Manager を現在読み取れないため、名前がつながるゲートウェイが正常かどうかは不明です。',
  'Check that the credential may read the profiles of Traffic Manager.':
    '資格情報で Traffic Manager のプロファイルを読み取れることを確認してください。',
  'Answers with {0}, the gateway of {1}.':
    '{1} のゲートウェイである {0} を返します。',
  'Answers with {0}.': '{0} を返します。',
  '{0} cannot be read: {1}. What is shown for {2} is the last known state; nothing is deleted meanwhile.':
    '{0} を読み取れません: {1}。{2} に表示されているのは最後に確認された状態です。その間、何も削除されません。',
  'Check that the API server of {0} runs and can be reached from here.':
    '{0} の API サーバーが動作していて、ここから到達できることを確認してください。',
  'Zone {0} of {1} cannot be read: {2}. What is shown for {3} is the last known state; nothing is deleted meanwhile.':
    '{1} のゾーン {0} を読み取れません: {2}。{3} に表示されているのは最後に確認された状態です。その間、何も削除されません。',
  'Check that the credential may list the record sets of zone {0} of {1}.':
    '資格情報で {1} のゾーン {0} のレコードセットを一覧できることを確認してください。',
  'Zone {0} of {1} cannot be read: {2}':
    '{1} のゾーン {0} を読み取れません: {2}',
  'Cluster {0} cannot be read: {1}': 'クラスター {0} を読み取れません: {1}',
  '{0} cannot be read: {1}': '{0} を読み取れません: {1}',
  'serviceRouter.clusters.{0}.region is "{1}", but the cluster\'s own ClusterIdentity says "{2}".':
    'serviceRouter.clusters.{0}.region は "{1}" ですが、クラスター自身の ClusterIdentity は "{2}" です。',
  'Correct the one that is wrong; until then records follow the ClusterIdentity.':
    '誤っている方を修正してください。それまでレコードは ClusterIdentity に従います。',
  'Add a DNSPolicy to the namespace of the route.':
    'ルートの名前空間に DNSPolicy を追加してください。',
  'A platform admin has to apply a DNSConfiguration to the cluster.':
    'プラットフォーム管理者がクラスターに DNSConfiguration を適用する必要があります。',
  'A platform admin has to apply a ClusterIdentity to the cluster.':
    'プラットフォーム管理者がクラスターに ClusterIdentity を適用する必要があります。',
  'Name a Gateway that exists in that namespace (gatewayName, gatewayNamespace).':
    'その名前空間に存在する Gateway を指定してください (gatewayName、gatewayNamespace)。',
  "Add an ExternalDNS controller for this cluster's region to the DNSConfiguration.":
    'このクラスターのリージョン用の ExternalDNS コントローラーを DNSConfiguration に追加してください。',
  'Rename the object that has the name, or this route.':
    'その名前を持つオブジェクトか、このルートの名前を変更してください。',
  '{0} cannot be read: {1}. It has never been read, so what it holds is not known.':
    '{0} を読み取れません: {1}。一度も読み取れていないため、何があるかはわかりません。',
  'Zone {0} of {1} cannot be read: {2}. It has never been read, so what it holds is not known.':
    '{1} のゾーン {0} を読み取れません: {2}。一度も読み取れていないため、何があるかはわかりません。',
  'The route was deleted; zone {0} of {1} has not been read, so it is not known whether {2} still stands there.':
    'ルートは削除されました。{1} のゾーン {0} は読み取られていないため、{2} がまだ残っているかどうかは不明です。',
  '{0} has not been read yet, so what it holds is not known.':
    '{0} はまだ読み取られていないため、何があるかはわかりません。',
  'Give this route another name by changing serviceName, environment or application.':
    'serviceName、environment、application のいずれかを変更して、このルートに別の名前を付けてください。',
  '{0} cannot be read: {1}.': '{0} を読み取れません: {1}。',
  'Correct the manifest in the application repository.':
    'アプリケーションのリポジトリのマニフェストを修正してください。',
  'No cluster holds ServiceRoute {0}.':
    'ServiceRoute {0} はどのクラスターにもありません。',
  'Check that the manifest is merged, that GitOps has applied it, and that the annotation names its namespace and name.':
    'マニフェストがマージされていること、GitOps が適用済みであること、アノテーションが名前空間と名前を示していることを確認してください。',
  'The route was deleted; {0} now belongs to {1}.':
    'ルートは削除されました。{0} は現在 {1} のものです。',
  'The route was deleted; {0} still stands in the zone of {1} and goes when ExternalDNS next runs.':
    'ルートは削除されました。{0} はまだ {1} のゾーンにあり、ExternalDNS の次の実行時になくなります。',
  'The route was deleted and no record of it is left in the zone of {0}.':
    'ルートは削除され、{0} のゾーンにそのレコードは残っていません。',
  'The record that still stands points at {0}.':
    'まだ残っているレコードは {0} を指しています。',
  'The policy is bound to {0}, where no cluster is configured, so nobody publishes the name.':
    'ポリシーは {0} に結び付けられていますが、そこにはクラスターが設定されていないため、この名前を公開するものがありません。',
  'Set sourceRegion to a region that has a cluster: {0}.':
    'sourceRegion に、クラスターのあるリージョンを設定してください: {0}。',
  'The policy is bound to {0}, which does not publish into the zone of {1}.':
    'ポリシーは {0} に結び付けられていますが、そこから {1} のゾーンには公開されません。',
  'Use mode RegionBound, so that the bound region publishes into every zone.':
    '結び付けられたリージョンがすべてのゾーンに公開するように、モード RegionBound を使ってください。',
  'No cluster publishes this route into the zone of {0}.':
    'このルートを {0} のゾーンに公開するクラスターはありません。',
  'Apply the route to a cluster of {0}, let another cluster adopt the region (adoptsRegions), or bind the policy to one region.':
    'ルートを {0} のクラスターに適用するか、別のクラスターにこのリージョンを引き受けさせるか (adoptsRegions)、ポリシーを 1 つのリージョンに結び付けてください。',
  'Zone {0} of {1} holds {2}, which no ExternalDNS owns, so that what is planned there is never written.':
    '{1} のゾーン {0} に、どの ExternalDNS も所有していない {2} があるため、そこに計画されたものは書き込まれません。',
  'Remove those records from the zone, or name the routes otherwise.':
    'それらのレコードをゾーンから削除するか、ルートに別の名前を付けてください。',
  'Zone {0} of {1} holds {2}, which several ExternalDNS instances take for their own and write in turn.':
    '{1} のゾーン {0} に、複数の ExternalDNS インスタンスが自分のものとみなして交互に書き込む {2} があります。',
  "Let one of them publish each name, and remove the others' ownership records.":
    '各名前を公開するインスタンスを 1 つだけにし、ほかのインスタンスの所有権レコードを削除してください。',
  'Zone {0} of {1} holds {2} as planned, but no ExternalDNS of the clusters owns that, so that it is neither changed nor removed with its route.':
    '{1} のゾーン {0} には計画どおり {2} がありますが、どのクラスターの ExternalDNS も所有していないため、ルートとともに変更も削除もされません。',
  'Let the ownership records name the owner id (--txt-owner-id) of the ExternalDNS that publishes there, or remove the records, so that it writes them anew.':
    '所有権レコードに、公開する ExternalDNS の所有者 ID (--txt-owner-id) を設定するか、それらのレコードを削除して書き直させてください。',
  'Zone {0} of {1} was changed by hand or with another tool: {2}.':
    '{1} のゾーン {0} が手作業または別のツールで変更されました: {2}。',
  'ExternalDNS puts right what it owns; find who else may write the zone.':
    'ExternalDNS は自身が所有するものを元に戻します。ほかに誰がゾーンに書き込めるかを調べてください。',
  '{0}.': '{0}。',
  'another route': '別のルート',
  'another object': '別のオブジェクト',
  'No ServiceRoute asks for it.':
    'この Gateway を求める ServiceRoute はありません。',
  'Name it as the gatewayName of a ServiceRoute, or leave it as it is.':
    'ServiceRoute の gatewayName に指定するか、そのままにしてください。',
  'The cluster has no ClusterIdentity, so the name is not known.':
    'クラスターに ClusterIdentity がないため、名前は不明です。',
  'Apply a ClusterIdentity with region, cluster, domain and environmentLetter.':
    'region、cluster、domain、environmentLetter を持つ ClusterIdentity を適用してください。',
  'Its load balancer has no address yet.':
    'ロードバランサーにまだアドレスがありません。',
  'See that the Service of its controller is of type LoadBalancer and gets an address.':
    'コントローラーの Service が LoadBalancer 型で、アドレスを得られることを確認してください。',
  'The cluster has no DNSConfiguration, so its address is not published.':
    'クラスターに DNSConfiguration がないため、アドレスは公開されません。',
  'Apply a DNSConfiguration that names the ExternalDNS instances.':
    'ExternalDNS のインスタンスを挙げた DNSConfiguration を適用してください。',
  'No cluster holds this ServiceRoute.':
    'この ServiceRoute を持つクラスターはありません。',
  'No cluster that can be read holds this ServiceRoute.':
    '読み取れるクラスターに、この ServiceRoute を持つものはありません。',
};

/** Japanese: names of the limits of Azure, by the English ones. */
export const sentences: Record<string, string> = {
  'create or update of {0}': '{0} の作成または更新',
  'delete of {0}': '{0} の削除',
  'get of {0}': '{0} の取得',
  'list of {0}': '{0} の一覧取得',
  'check of {0}': '{0} の確認',
  'Traffic Manager endpoints': 'Traffic Manager エンドポイント',
  'Traffic Manager profiles': 'Traffic Manager プロファイル',
  'Traffic Manager names': 'Traffic Manager の名前',
  'reads of subscription {0}': 'サブスクリプション {0} の読み取り',
  'writes of subscription {0}': 'サブスクリプション {0} の書き込み',
  'deletes of subscription {0}': 'サブスクリプション {0} の削除',
  'reads of Microsoft.Network in subscription {0}':
    'サブスクリプション {0} での Microsoft.Network の読み取り',
  'changes of Microsoft.Network in subscription {0}':
    'サブスクリプション {0} での Microsoft.Network の変更',
  'record sets of private zone {0}':
    'プライベート ゾーン {0} のレコード セット',
  'record sets of private zone {0} in {1}':
    '{1} のプライベート ゾーン {0} のレコード セット',
  'record sets of public zone {0}': 'パブリック ゾーン {0} のレコード セット',
  'record sets of public zone {0} in {1}':
    '{1} のパブリック ゾーン {0} のレコード セット',
};

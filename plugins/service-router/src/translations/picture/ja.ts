/** Japanese: the picture of the regions on the fleet page. */
export const texts = {
  'fleet.picture.title': 'リージョンの図',
  'fleet.picture.view': 'リージョンの表示',
  'fleet.picture.asPicture': '図',
  'fleet.picture.asTable': '表',
  'fleet.picture.standing.good': '宣言どおり',
  'fleet.picture.standing.progress': '反映中',
  'fleet.picture.standing.attention': '要確認',
  'fleet.picture.standing.problem': '動作していません',
  'fleet.picture.standing.stale': '古い情報',
  'fleet.picture.standing.unknown': '応答不明',
  'fleet.picture.standing.unread': '未読み取り',
  'fleet.picture.standing.empty': 'ルートなし',
  'fleet.picture.answering': '{{routes}} 件中 {{good}} 件が応答',
  'fleet.picture.published': '{{routes}} 件中 {{good}} 件が公開済み',
  'fleet.picture.notKnown': '{{routes}} 件中 {{unknown}} 件は不明',
  'fleet.picture.unplaced':
    '場所がわからないため描かれていません。app-config.yaml の serviceRouter.regions.<name>.azureLocation に Azure のリージョンを設定してください。',
  'fleet.picture.ways': '名前の導かれる先',
  'fleet.picture.way': '{{from}} → {{to}}:そこへ導かれる名前 {{routes}} 件',
} as const;

/** Japanese: the card of systems, domains and groups. */
export const texts = {
  'owned.title': '所属するもののルーティング',
  'owned.counts': '状態ごとのルート',
  'owned.absent': 'まだありません',
  'owned.allGood_one': '唯一のルートは宣言どおりです',
  'owned.allGood_other': '{{count}} 件のルートはすべて宣言どおりです',
  'owned.region_one': '{{region}}: 正しくないルート {{count}} 件',
  'owned.region_other': '{{region}}: 正しくないルート {{count}} 件',
  'owned.none': 'ルートはまだありません',
  'owned.noneDescription':
    'ここに属するエンティティがアノテーション、ラベル、またはホスト名でルートに結び付けられると、ここにまとめて表示されます。',
  'owned.forbidden_one': 'ほかに {{count}} 件のルートは表示できません',
  'owned.forbidden_other': 'ほかに {{count}} 件のルートは表示できません',
  'owned.faults': 'ルートを読み取れないエンティティ',
} as const;

/** Japanese: titles of tabs and pages. */
export const texts = {
  'titles.routing': 'ルーティング',
  'titles.overview': '概要',
  'titles.routes': 'ルート',
  'titles.zones': 'ゾーン',
  'titles.traffic': 'Traffic Manager',
  'titles.failover': 'フェイルオーバー',
  'titles.results': 'サービスルート',
} as const;

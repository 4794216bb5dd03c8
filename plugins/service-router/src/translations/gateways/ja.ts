/** Japanese: the gateways on the fleet page. */
export const texts = {
  'fleet.gateways.title': 'ゲートウェイ',
  'fleet.gateways.ofRegion': '{{region}} のゲートウェイ',
  'fleet.gateways.gateway': 'ゲートウェイ',
  'fleet.gateways.cluster': 'クラスター',
  'fleet.gateways.host': '名前',
  'fleet.gateways.addresses': 'アドレス',
  'fleet.gateways.phase': '状態',
  'fleet.gateways.phaseName.Active': '有効',
  'fleet.gateways.phaseName.Pending': '待機中',
  'fleet.gateways.phaseName.Failed': '失敗',
  'fleet.gateways.none':
    'ここにゲートウェイはありません。cluster.router.io の Gateway が、ルートに到達する名前とロードバランサーを示します。',
} as const;

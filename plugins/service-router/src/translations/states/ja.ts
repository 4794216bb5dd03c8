/** Japanese: pages and cards that have no routing to show. */
export const texts = {
  'missingAnnotation.title':
    'このエンティティに結び付けられたルートはありません',
  'missingAnnotation.description':
    'カタログファイルに、ServiceRoute の名前空間と名前を値とするアノテーション {{annotation}} (複数はコンマ区切り) を追加してマージしてください。',
  'notConfigured.title': 'Service Router はここでは設定されていません',
  'notConfigured.noBackend':
    'Backstage のバックエンドに Service Router プラグインがありません。プラットフォーム管理者が packages/backend に追加します:',
  'notConfigured.noConfiguration':
    'クラスターもリージョンも設定されていません。プラットフォーム管理者が app-config.yaml に追加します:',
  'forbidden.title': 'これを表示する権限がありません',
  'forbidden.oneRoute': 'ServiceRoute {{route}} を表示する権限がありません',
  'forbidden.description':
    '権限 {{permission}} が必要です。この Backstage の管理者に依頼してください。',
  'noRouteYet.title':
    'ServiceRoute {{route}} はまだどのクラスターにもありません',
  'noRouteYet.check': '確認すること',
  'noRouteYet.merged':
    'マニフェストがアプリケーションのリポジトリにマージされていること。',
  'noRouteYet.applied':
    'GitOps が適用済みであること: kubectl get serviceroute -n {{namespace}} {{name}}',
  'noRouteYet.named':
    'アノテーション {{annotation}} が名前空間と名前を示していること: 現在は "{{value}}" です。',
  'noRouteYet.addressed': 'このページのアドレスの namespace と名前が正しい。',
  'noRouteYet.hidden':
    '現在読み取れないクラスターがあります。すでにそこにある可能性があります。',
  'absent.title': '見つかりません',
  'absent.description':
    'このページのアドレスにある名前のものはありません。入力の誤りか、すでに取り除かれた可能性があります。',
  'invalidAnnotation.title': 'アノテーションを読み取れません',
  'invalidAnnotation.description':
    'アノテーション {{annotation}} は "{{value}}" です。namespace/name (複数はコンマ区切り) である必要があります。',
  'invalidAnnotation.remedy': 'カタログファイルで修正し、マージしてください。',
  'failed.title': 'ルーティングを読み取れませんでした',
  'failed.retry': '再試行',
  'failed.retrying': '自動的にも再試行されます。',
} as const;

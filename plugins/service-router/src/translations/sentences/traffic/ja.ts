/** Japanese: sentences of Traffic Manager, by the English ones. */
export const sentences: Record<string, string> = {
  'its type is {0}; only a LoadBalancer Service can be an endpoint':
    '種類が {0} です。エンドポイントにできるのは LoadBalancer の Service だけです',
  'there is no host name to make the profile for; set hostname, or the annotation of ExternalDNS of that name':
    'プロファイルを作るためのホスト名がありません。hostname か、同じ名前の ExternalDNS のアノテーションを設定してください',
  'resource-group is "{0}"; profiles may be in {1}':
    'resource-group は "{0}" です。プロファイルを置けるのは {1} です',
  "hostname {0} would lead to the profile and the profile back to it; give the object a host name of its own, or set endpoint-target to its load balancer's address":
    'hostname {0} はプロファイルを指し、プロファイルがまた {0} を指すことになります。オブジェクトに独自のホスト名を付けるか、endpoint-target にロードバランサーのアドレスを設定してください',
  'a profile has at most {0} endpoints; put some behind a nested profile':
    'プロファイルのエンドポイントは {0} 個までです。一部を入れ子のプロファイルの背後に置いてください',
  'the profile routes by geography; set geo-mapping':
    'プロファイルは地域に基づいてルーティングします。geo-mapping を設定してください',
  "the profile routes by latency; set endpoint-location, or the region's azureLocation":
    'プロファイルは遅延に基づいてルーティングします。endpoint-location か、リージョンの azureLocation を設定してください',
  '{0} has the endpoint name "{1}"; set another endpoint-name':
    '{0} がエンドポイント名 "{1}" を使っています。別の endpoint-name を設定してください',
  "{0} has the target {1} already; give each region a host name of its own, or set endpoint-target to the load balancer's address":
    '{0} がすでに宛先 {1} を使っています。リージョンごとに独自のホスト名を付けるか、endpoint-target にロードバランサーのアドレスを設定してください',
  '{0} has priority {1}; each endpoint needs one of its own, set priority':
    '{0} の priority は {1} です。エンドポイントごとに異なる値が必要なため、別の priority を設定してください',
  'its target {0} is {1} and that of {2} is {3}; a profile that is not MultiValue has one kind':
    '宛先 {0} は {1} ですが、{2} の宛先は {3} です。MultiValue でないプロファイルの宛先は 1 種類だけです',
  '{0} has geo-mapping {1}; a code leads to one endpoint':
    '{0} の geo-mapping に {1} があります。1 つのコードに対応するエンドポイントは 1 つだけです',
  '{0} has no subnets and takes all other askers; only one endpoint can, set subnets':
    '{0} には subnets がなく、ほかのすべての問い合わせ元を受け持ちます。それができるエンドポイントは 1 つだけのため、subnets を設定してください',
  '{0} has addresses of {1}; an address leads to one endpoint':
    '{0} に {1} のアドレスがあります。1 つのアドレスに対応するエンドポイントは 1 つだけです',
  'an IPv{0} address': 'IPv{0} アドレス',
  'a host name': 'ホスト名',
  weight: '重み',
  priority: '優先度',
  'endpoint status': 'エンドポイントの状態',
  'health checks enabled': '正常性チェックの有効化',
  'always serve': '常に応答',
  'endpoint name "{0}" must have at most 260 letters, digits, hyphens, underscores and periods, beginning and ending with a letter or digit':
    'エンドポイント名 "{0}" は、英字、数字、ハイフン、アンダースコア、ピリオドからなる 260 文字以内とし、先頭と末尾を英字か数字にしてください',
  'endpoint type': 'エンドポイントの種類',
  'endpoint target "{0}" must be a host name or an IP address, without protocol, port and path':
    'エンドポイントの宛先 "{0}" は、プロトコル、ポート、パスのないホスト名か IP アドレスにしてください',
  'endpoint target resource id "{0}" must be a resource id: /subscriptions/.../resourceGroups/.../providers/...':
    '宛先のリソース ID "{0}" は、/subscriptions/.../resourceGroups/.../providers/... の形のリソース ID にしてください',
  'geo mapping must be codes like WORLD, GEO-EU, DE or US-CA, got "{0}"':
    'geo-mapping は WORLD、GEO-EU、DE、US-CA のようなコードにしてください。現在の値: "{0}"',
  'geo mapping': '地域の割り当て',
  'subnets {0} share addresses; remove one':
    'subnets の {0} はアドレスが重なっています。一方を削除してください',
  subnets: 'サブネット',
  'custom headers': 'カスタムヘッダー',
  'endpoint custom headers': 'エンドポイントのカスタムヘッダー',
  'min child endpoints': '子エンドポイントの最小数',
  'min child endpoints IPv4': 'IPv4 の子エンドポイントの最小数',
  'min child endpoints IPv6': 'IPv6 の子エンドポイントの最小数',
  'endpoint-type {0} needs endpoint-target-resource-id':
    'endpoint-type {0} には endpoint-target-resource-id が必要です',
  'the load balancer has no address yet; it is looked at again when it has one':
    'ロードバランサーにまだアドレスがありません。割り当てられたら再び確認します',
  'the load balancer is private ({0}) and Traffic Manager cannot probe it; use a public one, set endpoint-target to what is public, or set always-serve to Enabled to be answered without probes':
    'ロードバランサーはプライベート ({0}) で、Traffic Manager のプローブが届きません。パブリックなものを使うか、endpoint-target にパブリックな宛先を設定するか、always-serve を Enabled にしてプローブなしで応答されるようにしてください',
  'MultiValue answers with addresses and the load balancer has only the name {0}; set endpoint-target':
    'MultiValue はアドレスで応答しますが、ロードバランサーには名前 {0} しかありません。endpoint-target を設定してください',
  'Traffic Manager takes no private address as a target, and {0} is one; give the object a host name':
    'Traffic Manager はプライベートアドレスを宛先として受け付けませんが、{0} はプライベートです。オブジェクトにホスト名を付けてください',
  'the endpoint "{0}" of the profile, which stays,':
    'プロファイルに残るエンドポイント "{0}"',
  'host name "{0}" has a wildcard; a profile answers for one name':
    'ホスト名 "{0}" にワイルドカードがあります。プロファイルが応答するのは 1 つの名前だけです',
  'host name "{0}" has {1} characters; DNS allows {2}':
    'ホスト名 "{0}" は {1} 文字です。DNS の上限は {2} 文字です',
  'host name "{0}" has the label "{1}"; a label has 1 to {2} letters, digits and hyphens, beginning and ending with a letter or digit':
    'ホスト名 "{0}" にラベル "{1}" があります。ラベルは 1 ～ {2} 文字の英字、数字、ハイフンからなり、先頭と末尾は英字か数字です',
  'profile name "{0}" has {1} characters; Azure allows {2}':
    'プロファイル名 "{0}" は {1} 文字です。Azure の上限は {2} 文字です',
  'profile name "{0}" must have letters, digits, hyphens and periods, beginning and ending with a letter or digit':
    'プロファイル名 "{0}" は、英字、数字、ハイフン、ピリオドからなり、先頭と末尾が英字か数字になるようにしてください',
  'the profile {0} has no room for one more: {1}; set another profile-name, and lead to it by a nested endpoint':
    'プロファイル {0} にはもう追加できません: {1}。別の profile-name を設定し、入れ子のエンドポイントでそこへつないでください',
  '{0} endpoints need {1} tags of {2} characters; a profile has {3} for them':
    '{0} 個のエンドポイントには {2} 文字のタグが {1} 個必要ですが、プロファイルで使えるのは {3} 個です',
  'the profile name "{0}" is held by {1} ({2}); set another profile-name':
    'プロファイル名 "{0}" は {1} ({2}) が使っています。別の profile-name を設定してください',
  'the profile {0} in {1} has {2}, which this version of Service Router does not know, and is left as it is; set another profile-name, or take that out of the profile':
    '{1} のプロファイル {0} には、このバージョンの Service Router が知らない {2} があるため、変更されません。別の profile-name を設定するか、それをプロファイルから取り除いてください',
  'the profile {0} in {1} is owned by "{2}" and is left as it is; set another profile-name, or tag it {3} to hand it over':
    '{1} のプロファイル {0} は "{2}" のものなので、変更されません。別の profile-name を設定するか、タグ {3} を付けて引き渡してください',
  'the profile {0} in {1} was not made by Service Router and is left as it is; set another profile-name, or tag it {2} to hand it over':
    '{1} のプロファイル {0} は Service Router が作成したものではないため、変更されません。別の profile-name を設定するか、タグ {2} を付けて引き渡してください',
  'annotation webhook/traffic-manager-resource-group is required when Traffic Manager is enabled':
    'Traffic Manager を有効にする場合、アノテーション webhook/traffic-manager-resource-group は必須です',
  'resource group "{0}" must have at most 90 letters, digits, underscores, hyphens, periods and parentheses, and not end with a period':
    'リソースグループ "{0}" は、文字、数字、アンダースコア、ハイフン、ピリオド、かっこからなる 90 文字以内とし、末尾をピリオド以外にしてください',
  'DNS TTL must be at least 30 seconds, got {0}':
    'DNS の TTL は 30 秒以上にしてください。現在の値: {0}',
  'DNS TTL must be at most {0} seconds, got {1}':
    'DNS の TTL は {0} 秒以下にしてください。現在の値: {1}',
  'routing method': 'ルーティング方法',
  'monitor protocol': 'プローブのプロトコル',
  'DNS TTL': 'DNS の TTL',
  'monitor port': 'プローブのポート',
  'monitor path must begin with a slash, got "{0}"':
    'プローブのパスはスラッシュで始めてください。現在の値: "{0}"',
  'profile status': 'プロファイルの状態',
  'max return': '応答の最大数',
  'probe interval must be 10 or 30 seconds, got {0}':
    'プローブの間隔は 10 秒か 30 秒にしてください。現在の値: {0}',
  'probe interval': 'プローブの間隔',
  'probe timeout': 'プローブのタイムアウト',
  'tolerated failures': '許容する失敗の回数',
  'expected status ranges': '期待するステータスの範囲',
  'monitor custom headers': 'プローブのカスタムヘッダー',
  '{0} is "{1}" and {2} is "{3}"; remove one':
    '{0} は "{1}"、{2} は "{3}" です。一方を削除してください',
  'invalid {0} value "{1}", must be {2}':
    '値 "{1}" ({0}) は無効です。指定できるもの: {2}',
  '{0} must be between {1} and {2}, got {3}':
    '{0}は {1} から {2} の間にしてください。現在の値: {3}',
  'invalid {0} "{1}", must be one of: {2}':
    '値 "{1}" ({0}) は無効です。次のいずれかにしてください: {2}',
  'at most {0} {1}, got {2}': '{1}は {0} 個までです。現在の数: {2}',
  'webhook-traffic-manager-{0}: {1}': 'webhook-traffic-manager-{0}: {1}',
  'webhook-traffic-manager-{0} is "{1}": {2}':
    'webhook-traffic-manager-{0} が "{1}" です: {2}',
  'endpoint location is required for ExternalEndpoints':
    'ExternalEndpoints には endpoint-location が必要です',
  'endpoint location is required for NestedEndpoints with Performance routing':
    'Performance でルーティングする NestedEndpoints には endpoint-location が必要です',
  'unknown endpoint location "{0}", must be an Azure region like westeurope or "West Europe"':
    'endpoint-location "{0}" は不明です。westeurope や "West Europe" のような Azure のリージョンにしてください',
  'a TCP probe has no path; remove monitor-path "{0}" or use HTTP or HTTPS':
    'TCP のプローブにパスはありません。monitor-path "{0}" を削除するか、HTTP か HTTPS を使ってください',
  'a TCP probe has neither headers nor status codes; remove it or use HTTP or HTTPS':
    'TCP のプローブにヘッダーやステータスコードはありません。これを削除するか、HTTP か HTTPS を使ってください',
  'geo mapping is required for Geographic routing: codes like WORLD, GEO-EU, DE or US-CA':
    'Geographic でのルーティングには geo-mapping が必要です: WORLD、GEO-EU、DE、US-CA のようなコード',
  'probe timeout must be between 5 and 9 with a probe interval of 10, got {0}':
    'probe-interval が 10 のとき、probe-timeout は 5 から 9 の間にしてください。現在の値: {0}',
  'always-serve Disabled asks for probes and health-checks-enabled false for none; remove one':
    'always-serve Disabled はプローブを求め、health-checks-enabled false はプローブなしを求めています。一方を削除してください',
  'endpoint target is for ExternalEndpoints, and endpoint-type is {0}, which leads to endpoint-target-resource-id; remove endpoint-target or endpoint-type':
    'endpoint-target は ExternalEndpoints 用ですが、endpoint-type は {0} で、endpoint-target-resource-id を宛先とします。endpoint-target か endpoint-type を削除してください',
  'endpoint target resource id is for AzureEndpoints and NestedEndpoints; set endpoint-type, or endpoint-target instead':
    'endpoint-target-resource-id は AzureEndpoints と NestedEndpoints 用です。endpoint-type を設定するか、代わりに endpoint-target を設定してください',
  text: 'テキスト',
  'a whole number': '整数',
  'true or false': 'true か false',
  'codes divided by commas': 'コンマで区切ったコード',
  'networks (203.0.113.0/24) or ranges (203.0.113.4-203.0.113.9), divided by commas':
    'コンマで区切ったネットワーク (203.0.113.0/24) か範囲 (203.0.113.4-203.0.113.9)',
  'status codes or ranges (200-299,301), divided by commas':
    'コンマで区切ったステータスコードか範囲 (200-299,301)',
  'headers (name:value), divided by commas':
    'コンマで区切ったヘッダー (name:value)',
  '{0} leads to the profile {1} already; a name has one CNAME, set another hostname':
    '{0} はすでにプロファイル {1} を指しています。1 つの名前の CNAME は 1 つだけのため、別の hostname を設定してください',
  'its DNSEndpoint {0}/{1} is that of {2} already; set another hostname':
    'DNSEndpoint {0}/{1} はすでに {2} のものです。別の hostname を設定してください',
  'every cluster that has an endpoint in the profile is only observed, so that none may publish the host':
    'プロファイルにエンドポイントを持つクラスターはいずれも監視のみのため、ホストを公開できるものがありません',
  'the annotation {0} is no setting of Traffic Manager and nobody reads it; correct its spelling or remove it':
    'アノテーション {0} は Traffic Manager の設定ではなく、読み取られません。綴りを直すか、削除してください',
  'the annotations {0} are no settings of Traffic Manager and nobody reads them; correct their spelling or remove them':
    'アノテーション {0} は Traffic Manager の設定ではなく、読み取られません。綴りを直すか、削除してください',
  'the profile {0} stands in resource group {1}, where it stays and goes on being written; its objects say {2}. Set resource-group to {3}, or delete the profile to have it made again in {4}':
    'プロファイル {0} はリソースグループ {1} にあり、そこに残ったまま引き続き書き込まれます。オブジェクトは {2} を指定しています。resource-group を {3} にするか、プロファイルを削除して {4} に作り直させてください',
  'the tags of profile {0} that say whose its endpoints are were cut or changed, so nothing is removed from it; remove by hand the endpoints that nobody wants':
    'プロファイル {0} のエンドポイントの持ち主を示すタグが切り詰められたか変更されたため、このプロファイルからは何も削除されません。不要なエンドポイントは手作業で削除してください',
  'the profile {0} has {1}, which this version of Service Router does not know, and is left as it is; take that out of the profile, or update Service Router':
    'プロファイル {0} には、このバージョンの Service Router が知らない {1} があるため、変更されません。それをプロファイルから取り除くか、Service Router を更新してください',
};

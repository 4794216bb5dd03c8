/** Japanese: sentences of what is planned, of names and of proposals, by the English ones. */
export const sentences: Record<string, string> = {
  'DNSPolicy is active': 'DNSPolicy は有効です',
  'Waiting for ClusterIdentity to be configured':
    'ClusterIdentity の設定を待っています',
  'Waiting for DNSConfiguration to be configured':
    'DNSConfiguration の設定を待っています',
  'invalid mode: {0}, must be Active or RegionBound':
    'mode {0} は無効です。Active または RegionBound にしてください',
  'at least one ExternalDNS controller must be defined in DNSConfiguration':
    'DNSConfiguration には ExternalDNS のコントローラーが 1 つ以上必要です',
  "Policy not active for this cluster: SourceRegion '{0}' does not match cluster region '{1}'":
    "このクラスターではポリシーは有効ではありません: SourceRegion '{0}' はクラスターのリージョン '{1}' と一致しません",
  "Policy not active for this cluster: SourceCluster '{0}' does not match cluster name '{1}'":
    "このクラスターではポリシーは有効ではありません: SourceCluster '{0}' はクラスター名 '{1}' と一致しません",
  'targetPostfix must be lowercase alphanumeric with hyphens: {0}':
    'targetPostfix に使えるのは英小文字、数字、ハイフンだけです: {0}',
  'the name {0} is asked for by ServiceRoute {1} too; ServiceRoute {2} was first and holds it':
    'ServiceRoute {1} も名前 {0} を求めています。先に取得した ServiceRoute {2} が保持しています',
  'the name {0} is asked for by ServiceRoute {1} too; another route was first and holds it':
    'ServiceRoute {1} も名前 {0} を求めています。先に取得した別のルートが保持しています',
  'Give the other route another name by changing serviceName, environment or application.':
    'serviceName、environment、application のいずれかを変更して、もう一方のルートに別の名前を付けてください。',
  'Let one cluster publish into the zone: bind the policy with sourceRegion or sourceCluster, or adopt the region once.':
    'ゾーンに公開するクラスターを 1 つにしてください。sourceRegion または sourceCluster でポリシーを結び付けるか、リージョンを引き受けるクラスターを 1 つにします。',
  'nobody publishes {0} (ServiceRoute {1}) into the zone of {2}':
    '{0} (ServiceRoute {1}) を {2} のゾーンに公開するものがありません',
  'nobody publishes {0} (ServiceRoute {1}) into the zones of {2}':
    '{0} (ServiceRoute {1}) を {2} のゾーンに公開するものがありません',
  'Apply the route to a cluster of that region, let another cluster adopt the region, or bind the policy to one region.':
    'そのリージョンのクラスターにルートを適用するか、別のクラスターにリージョンを引き受けさせるか、ポリシーを 1 つのリージョンに結び付けてください。',
  '{0} (to {1})': '{0} (宛先: {1})',
  '{0} and {1}': '{0}、{1}',
  'the name {0} is written into the zone of {1} by {2}; ExternalDNS keeps whichever it saw first':
    '名前 {0} を {1} のゾーンに書き込むものが複数あります: {2}。ExternalDNS は最初に見たものを残します',
  'Waiting for DNSPolicy to be configured in namespace':
    '名前空間に DNSPolicy が設定されるのを待っています',
  'DNSPolicy is not active for this cluster (sourceRegion/sourceCluster mismatch). DNSEndpoints have been removed to prevent conflicts.':
    'このクラスターでは DNSPolicy は有効ではありません (sourceRegion/sourceCluster の不一致)。競合を防ぐため DNSEndpoint は削除されました。',
  'Gateway {0} not found in namespace {1}':
    'Gateway {0} が名前空間 {1} に見つかりません',
  '{0} is not valid: {1}': '{0} は有効ではありません: {1}',
  '{0} is held by {1} since {2}. Change serviceName, environment or application, or remove that route':
    '{0} は {2} から {1} が保持しています。serviceName、environment、application のいずれかを変更するか、そのルートを削除してください',
  'no active controllers in DNSPolicy':
    'DNSPolicy に有効なコントローラーがありません',
  '{0} exists and does not belong to this route; it is left as it is. Rename it or the route':
    '{0} はすでに存在し、このルートのものではないため、変更されません。そのオブジェクトかルートの名前を変更してください',
  'ServiceRoute is active': 'ServiceRoute は有効です',
  'the clusters hold different policies for namespace {0}: {1}':
    '名前空間 {0} のポリシーがクラスターごとに異なります: {1}',
  'the DNSPolicy of namespace {0} is RegionBound without a sourceRegion, so each of {1} points every zone at itself':
    '名前空間 {0} の DNSPolicy は sourceRegion のない RegionBound のため、次の各クラスターがすべてのゾーンを自分に向けます: {1}',
  'Set sourceRegion to the region that answers for all.':
    'sourceRegion に、すべてを代表して応答するリージョンを設定してください。',
  'the DNSPolicy of namespace {0} is {1}, and no cluster is that, so nobody publishes its routes':
    '名前空間 {0} の DNSPolicy は {1} ですが、該当するクラスターがないため、そのルートを公開するものがありません',
  'Bind it to a region that has a cluster: {0}.':
    'クラスターのあるリージョンに結び付けてください: {0}。',
  'clusters {0} say they are the same region, {1}, so each publishes into its zone':
    'クラスター {0} はいずれも同じリージョン {1} を名乗っているため、それぞれがそのゾーンに公開します',
  'Bind the policies to one of them with sourceCluster, or give one cluster another region.':
    'sourceCluster でポリシーをいずれか 1 つに結び付けるか、一方のクラスターを別のリージョンにしてください。',
  'region {0} is adopted by {1} and served by {2} itself, so each publishes into its zone':
    'リージョン {0} は {1} が引き受け、{2} 自身も提供しているため、それぞれがそのゾーンに公開します',
  'region {0} is adopted by {1}, so each publishes into its zone':
    'リージョン {0} は {1} が引き受けているため、それぞれがそのゾーンに公開します',
  'Leave one cluster for the region: take it out of adoptsRegions of the others.':
    'このリージョンを受け持つクラスターを 1 つだけ残してください。ほかのクラスターの adoptsRegions からこのリージョンを取り除きます。',
  '{0} is empty': '{0} は空です',
  '{0} has the capital letter "{1}"; use lower case letters, digits and hyphens':
    '{0} に大文字 "{1}" があります。英小文字、数字、ハイフンを使ってください',
  '{0} has a dot, which would add a level to the name; use lower case letters, digits and hyphens':
    '{0} にドットがあり、名前の階層が増えてしまいます。英小文字、数字、ハイフンを使ってください',
  '{0} has a space; use lower case letters, digits and hyphens':
    '{0} に空白があります。英小文字、数字、ハイフンを使ってください',
  '{0} has "{1}"; use lower case letters, digits and hyphens':
    '{0} に "{1}" があります。英小文字、数字、ハイフンを使ってください',
  '{0} starts with a hyphen; it must start with a letter or digit':
    '{0} はハイフンで始まっています。先頭は英字か数字にしてください',
  '{0} ends with a hyphen; it must end with a letter or digit':
    '{0} はハイフンで終わっています。末尾は英字か数字にしてください',
  '{0} has {1} characters; {2} are allowed':
    '{0} は {1} 文字です。{2} 文字まで使えます',
  '{0} has {1} characters; the name of an object may have {2}':
    '{0} は {1} 文字です。オブジェクトの名前は {2} 文字までです',
  '{0}, in its part "{1}"': '"{1}" の部分: {0}',
  '{0} has {1} characters; it becomes a label value, which may have {2}':
    '{0} は {1} 文字です。ラベルの値になるため、{2} 文字までです',
  '{0} cannot be a label value; use letters, digits, hyphens, underscores and dots, beginning and ending with a letter or digit':
    '{0} はラベルの値にできません。英字、数字、ハイフン、アンダースコア、ドットを使い、先頭と末尾は英字か数字にしてください',
  'the DNS label "{0}" has {1} characters, {2} more than DNS allows ({3}). Shorten {4}':
    'DNS ラベル "{0}" は {1} 文字で、DNS の上限 ({3}) を {2} 文字超えています。次のいずれかを短くしてください: {4}',
  'the ServiceRoute\'s name "{0}" has {1} characters; it becomes a label value, which may have {2}':
    'ServiceRoute の名前 "{0}" は {1} 文字です。ラベルの値になるため、{2} 文字までです',
  '{0} must be specified': '{0} を指定してください',
  'the host name "{0}" has {1} characters; DNS allows {2}':
    'ホスト名 "{0}" は {1} 文字です。DNS の上限は {2} 文字です',
  'the DNS label "{0}" has {1} characters, {2} more than DNS allows ({3}). Shorten targetPostfix ({4}); cluster ({5}) and region ({6}) are the ClusterIdentity\'s':
    'DNS ラベル "{0}" は {1} 文字で、DNS の上限 ({3}) を {2} 文字超えています。targetPostfix ({4}) を短くしてください。cluster ({5}) と region ({6}) は ClusterIdentity のものです',
  '{0} is taken: ServiceRoute {1} holds it since {2}. Change serviceName, environment or application':
    '{0} は使用中です。ServiceRoute {1} が {2} から保持しています。serviceName、environment、application のいずれかを変更してください',
  '{0} already has a record in the zone of {1} that no ServiceRoute asks for':
    '{0} には、どの ServiceRoute も求めていないレコードがすでに {1} のゾーンにあります',
  '"{0}" has {1} characters; ExternalDNS\'s ownership record puts "{2}cname-" before it, which leaves {3}. Shorten serviceName, environment or application by {4}':
    '"{0}" は {1} 文字です。ExternalDNS の所有権レコードは前に "{2}cname-" を付けるため、使えるのは {3} 文字です。serviceName、environment、application のいずれかを {4} 文字短くしてください',
  'RegionBound needs the region that answers for all: {0}':
    'RegionBound には、すべてを代表して応答するリージョンの指定が必要です。候補: {0}',
  'RegionBound needs the region that answers for all, in sourceRegion':
    'RegionBound では、すべてを代表して応答するリージョンを sourceRegion に指定する必要があります',
  'sourceRegion "{0}" has no cluster; the regions with one are {1}':
    'sourceRegion "{0}" にはクラスターがありません。クラスターのあるリージョン: {1}',
  'sourceRegion "{0}" has no ExternalDNS: the DNSConfiguration of {1} names no controller that would publish the route. Add one there, or choose another region':
    'sourceRegion "{0}" には ExternalDNS がありません。{1} の DNSConfiguration に、ルートを公開するコントローラーがありません。そこに追加するか、別のリージョンを選んでください',
  'Gateway {0} does not exist in {1}; the route waits there until it does':
    'Gateway {0} は {1} に存在しません。作成されるまで、ルートはそこで待機します',
  'Gateway {0} exists in no cluster; there are {1}':
    'Gateway {0} はどのクラスターにも存在しません。存在するもの: {1}',
  'Gateway {0} exists in no cluster':
    'Gateway {0} はどのクラスターにも存在しません',
  '{0} is private in {1}, where no probe of Traffic Manager arrives. Choose a public gateway, leave Traffic Manager out, or set always-serve to Enabled to be answered without probes':
    '{0} は {1} ではプライベートで、Traffic Manager のプローブが届きません。パブリックなゲートウェイを選ぶか、Traffic Manager を使わないか、always-serve を Enabled にしてプローブなしで応答されるようにしてください',
  '{0} is private in {1}, and MultiValue answers with addresses, of which Traffic Manager takes no private one. Choose a public gateway, or another routing-method':
    '{0} は {1} ではプライベートです。MultiValue はアドレスで応答しますが、Traffic Manager はプライベートアドレスを受け付けません。パブリックなゲートウェイか、別の routing-method を選んでください',
  '{0} is private in {1}, so Traffic Manager answers with it without looking at its health (always-serve): what is down there goes on being answered until somebody switches it off':
    '{0} は {1} ではプライベートなため、Traffic Manager は正常性を見ずに応答に使います (always-serve)。そこで停止したものも、誰かが無効にするまで応答に使われ続けます',
  'DNSPolicy {0}/{1} is in {2}, and only the oldest of a namespace counts. Where the folder that is written to declares {3}, this mode is written into it; where it does not, {4} would be a second one and is refused: change {5} where it is declared, or remove it there first':
    'DNSPolicy {0}/{1} が {2} にあり、名前空間で有効なのは最も古いものだけです。書き込み先のフォルダーが {3} を宣言していれば、この mode はそこに書き込まれます。宣言していなければ、{4} は 2 つ目となり拒否されます。宣言されている場所で {5} を変更するか、先にそこから削除してください',
  'DNSPolicy {0} would be a second one: {1} holds {2}, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first':
    'DNSPolicy {0} は 2 つ目になります。{1} には {2} があり、名前空間で有効なのは最も古いものだけです。宣言されている場所でそのポリシーを変更するか、先にそこから削除してください',
  'DNSPolicy {0} would be a second one: {1} hold {2}, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first':
    'DNSPolicy {0} は 2 つ目になります。{1} には {2} があり、名前空間で有効なのは最も古いものだけです。宣言されている場所でそのポリシーを変更するか、先にそこから削除してください',
  'One DNSPolicy counts for the whole namespace {0}, which holds {1} too; this mode would apply to them as well':
    '名前空間 {0} 全体で有効な DNSPolicy は 1 つです。ルート {1} もこの名前空間にあるため、この mode はそれらにも適用されます',
};

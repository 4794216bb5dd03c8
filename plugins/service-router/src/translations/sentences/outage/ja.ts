/** Japanese: sentences of outage, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} % {1}': '{1} {0} %',
  '{0} go down': '{0} が停止する',
  '{0} goes down': '{0} が停止する',
  'When {0}, {1}.': '{0}と、{1}。',
  'Nothing that is known of this route leads to {0}; of some of its answers nothing is known.':
    'このルートについてわかっている範囲では、{0} に向かうものはありません。一部の応答については何もわかっていません。',
  'Nothing of this route leads to {0}, so nothing changes when {1}.':
    'このルートで {0} に向かうものはないため、{1}場合も何も変わりません。',
  '{0} moves to what is left by itself within {1} s':
    '{0} は {1} 秒以内に、残りの宛先へ自動的に移ります',
  '{0} moves to what is left by itself': '{0} は残りの宛先へ自動的に移ります',
  '{0} keeps a part of its answers within {1} s':
    '{0} は遅くとも {1} 秒後には応答の一部だけになります',
  '{0} keeps a part of its answers': '{0} は応答の一部を保ちます',
  '{0} leads to nothing in {1} of {2} zones until somebody acts':
    '{0} は、誰かが対処するまで {2} 個のゾーンのうち {1} 個で何にも届きません',
  '{0} leads to nothing until somebody acts':
    '{0} は、誰かが対処するまで何にも届きません',
  '{0} s until 1 probe has failed, one every {1} s; {2} s until the last one gives up; {3} s for which resolvers may keep an answer of before.':
    '1 回のプローブが失敗するまで {0} 秒 ({1} 秒ごとに 1 回)、最後のプローブがタイムアウトするまで {2} 秒、リゾルバーが以前の応答を保持しうる {3} 秒。',
  '{0} s until {1} probes in a row have failed, one every {2} s; {3} s until the last one gives up; {4} s for which resolvers may keep an answer of before.':
    '{1} 回連続でプローブが失敗するまで {0} 秒 ({2} 秒ごとに 1 回)、最後のプローブがタイムアウトするまで {3} 秒、リゾルバーが以前の応答を保持しうる {4} 秒。',
  'Let it be probed (always-serve Disabled), where its gateway can be reached from outside; else somebody has to switch the endpoint off.':
    'ゲートウェイに外部から到達できる場合は、プローブの対象にしてください (always-serve Disabled)。できない場合は、誰かがエンドポイントを無効にする必要があります。',
  'What becomes of {0} cannot be said: Traffic Manager has not been read yet.':
    '{0} がどうなるかはわかりません。Traffic Manager がまだ読み取られていません。',
  'What becomes of {0} cannot be said: the profile is still to be made.':
    '{0} がどうなるかはわかりません。プロファイルがまだ作成されていません。',
  'Traffic Manager answers {0} with nothing now, and that stays so.':
    'Traffic Manager は現在 {0} に何も応答しておらず、そのまま変わりません。',
  '{0} goes on being answered as before: {1}.':
    '{0} はこれまでどおり応答されます: {1}。',
  'Whoever asks for {0} from {1} gets no answer then: no other endpoint is for them.':
    '{1} から {0} を問い合わせても、その場合は応答が得られません。ほかに担当するエンドポイントがないためです。',
  'Put an endpoint of another region behind them too, in a nested profile.':
    'そこからの問い合わせにも応答できるように、入れ子のプロファイルで別のリージョンのエンドポイントも背後に置いてください。',
  'Every endpoint is lost with it, so Traffic Manager answers {0} with all of them as a last resort, and none answers.':
    'すべてのエンドポイントが同時に失われるため、Traffic Manager は最後の手段として {0} にそのすべてを応答しますが、どれも応答しません。',
  'Put an endpoint of another region into the profile.':
    'プロファイルに別のリージョンのエンドポイントを追加してください。',
  'No endpoint that is left is healthy, so Traffic Manager answers {0} with all of them as a last resort, and none answers.':
    '残っているエンドポイントに正常なものがないため、Traffic Manager は最後の手段として {0} にそのすべてを応答しますが、どれも応答しません。',
  'See why the probes of the others fail, before the region is needed no more.':
    'このリージョンなしで済ませなければならなくなる前に、ほかのエンドポイントのプローブが失敗する理由を確認してください。',
  'Traffic Manager takes {0} out of the answers to {1} by itself, which then are {2} instead of {3}.':
    'Traffic Manager は {1} への応答から {0} を自動的に外します。応答は {3} から {2} に変わります。',
  'Traffic Manager takes {0} out of the answers to {1} by itself; whoever was led there gets the nearest of {2} instead.':
    'Traffic Manager は {1} への応答から {0} を自動的に外します。そこに導かれていた利用者には、代わりに次のうち最も近いものが応答されます: {2}。',
  'Traffic Manager takes {0} out of the answers to {1} by itself; whoever was led there gets {2} instead.':
    'Traffic Manager は {1} への応答から {0} を自動的に外します。そこに導かれていた利用者には、代わりに {2} が応答されます。',
  'Traffic Manager does not probe {0}, so it goes on leading whoever asks for {1} there, where nothing answers any more.':
    'Traffic Manager は {0} をプローブしないため、{1} を問い合わせた利用者をそこへ導き続けますが、そこではもう何も応答しません。',
  'Traffic Manager does not probe {0}, so it goes on leading whoever asks for {1} there with {2} % of the answers, where nothing answers any more.':
    'Traffic Manager は {0} をプローブしないため、{1} への応答の {2} % で利用者をそこへ導き続けますが、そこではもう何も応答しません。',
  'In the zones of {0}': '{0} のゾーンでは',
  'In the zone of {0}': '{0} のゾーンでは',
  '{0}, it is not known whether {1} has an answer, so what becomes of it cannot be told.':
    '{0}、{1} に応答があるかどうかは不明なため、どうなるかはわかりません。',
  '{0}, {1} has no answer now, and that stays so.':
    '{0}、現在 {1} に応答がなく、そのまま変わりません。',
  '{0}, {1} leads to {2}, which is the gateway of no cluster known here; whether that is lost too is not known.':
    '{0}、{1} は {2} に向かいますが、これはここで把握しているどのクラスターのゲートウェイでもありません。それも失われるかどうかは不明です。',
  '{0}, {1} goes on being answered with {2}, the gateway of {3}.':
    '{0}、{1} は引き続き {3} のゲートウェイである {2} で応答されます。',
  '{0}, nothing changes by itself: {1} goes on being answered with {2}, the gateway of {3}, where nothing answers any more.':
    '{0}、自動的には何も変わりません。{1} は引き続き {3} のゲートウェイである {2} で応答されますが、そこではもう何も応答しません。',
  'Resolvers may keep the old answer for {0} s after the record has changed.':
    'レコードが変わった後も、リゾルバーは古い応答を {0} 秒間保持することがあります。',
  'The route stands in no region that is left and can be seen: apply it to one, and bind the DNSPolicy to that (mode RegionBound, sourceRegion).':
    'ルートは、残っていて確認できるどのリージョンにもありません。いずれかに適用し、DNSPolicy をそのリージョンに結び付けてください (mode RegionBound、sourceRegion)。',
  '{0} for {1}': '{1} は {0}',
  'Set sourceRegion of the DNSPolicy of {0} to a region that is left: {1}.':
    '{0} の DNSPolicy の sourceRegion を、残っているリージョンに設定してください: {1}。',
  'Let the cluster of a region that is left adopt {0} (adoptsRegions of its ClusterIdentity), or set mode RegionBound in the DNSPolicy of {1} with sourceRegion: {2}.':
    '残っているリージョンのクラスターに {0} を引き受けさせる (その ClusterIdentity の adoptsRegions) か、{1} の DNSPolicy で mode RegionBound と次の sourceRegion を設定してください: {2}。',
};

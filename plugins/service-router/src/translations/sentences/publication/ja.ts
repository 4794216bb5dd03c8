/** Japanese: sentences of publication, by the English ones. */
export const sentences: Record<string, string> = {
  '{0} does not stand in {1}, so nothing asks ExternalDNS for {2}.':
    '{0} が {1} にないため、ExternalDNS に {2} を求めるものがありません。',
  '{0} in {1} has labels that the filter of ExternalDNS for zone {2} ({3}) leaves out, so it is never read.':
    '{1} の {0} のラベルは、ゾーン {2} の ExternalDNS のフィルター ({3}) に合わないため、読み取られることがありません。',
  'Set the labels of the DNSEndpoint so that {0} selects it, or correct --label-filter of that ExternalDNS.':
    '{0} に合うように DNSEndpoint のラベルを設定するか、その ExternalDNS の --label-filter を修正してください。',
  'Zone {0} holds no record {1} as planned yet; ExternalDNS in {2} has not read {3} as it now is.':
    'ゾーン {0} に計画どおりのレコード {1} はまだありません。{2} の ExternalDNS は現在の {3} をまだ読み取っていません。',
  'If this lasts longer than its interval, check that ExternalDNS runs in {0} with source crd and --label-filter={1}.':
    '実行間隔を過ぎても変わらない場合は、{0} で ExternalDNS が source crd と --label-filter={1} で動作していることを確認してください。',
  'Zone {0} holds no record {1} yet; ExternalDNS in {2} has read {3} and writes it on its next interval.':
    'ゾーン {0} にレコード {1} はまだありません。{2} の ExternalDNS は {3} を読み取り済みで、次の実行時に書き込みます。',
  'If this lasts, look into the log of ExternalDNS in {0}: a write that the zone refuses is told only there.':
    'この状態が続く場合は、{0} の ExternalDNS のログを確認してください。ゾーンが拒否した書き込みはそこにだけ記録されます。',
  'The name is linked to the profile {0}, which answers in place of records.':
    'この名前はプロファイル {0} に結び付けられていて、レコードの代わりにプロファイルが応答します。',
  'Take the name out of that profile, or give this route another name.':
    'そのプロファイルから名前を外すか、このルートに別の名前を付けてください。',
  'The zone still holds {0}, owned by {1}; it changes when that owner lets go of it.':
    'ゾーンにはまだ {0} があり、所有者は {1} です。その所有者が手放すと変わります。',
  "Remove what asks for the name there ({0}), or take its owner's record out of the zone together with {1}.":
    'そこで名前を求めているもの ({0}) を削除するか、その所有者のレコードを {1} とともにゾーンから削除してください。',
  'The zone still holds {0}, owned by {1} under the prefix "{2}"; ExternalDNS in {3} has the same owner id but the prefix "{4}", reads no owner there and leaves the record without a word.':
    'ゾーンにはまだ {0} があり、所有者はプレフィックス "{2}" の {1} です。{3} の ExternalDNS は所有者 ID が同じでもプレフィックスが "{4}" のため、そこから所有者を読み取れず、何も報告せずにレコードを残します。',
  'Let the ExternalDNS with the prefix "{0}" remove the record, or remove it and TXT {1} by hand. A shared owner id does not take a record over.':
    'プレフィックス "{0}" の ExternalDNS にレコードを削除させるか、レコードと TXT {1} を手作業で削除してください。所有者 ID が同じでもレコードは引き継がれません。',
  'The zone holds {0}, which nobody owns; ExternalDNS leaves it as it is.':
    'ゾーンには誰も所有していない {0} があり、ExternalDNS はそのままにします。',
  'Remove that record from zone {0}, or give this route another name.':
    'そのレコードをゾーン {0} から削除するか、このルートに別の名前を付けてください。',
  'The zone holds {0}, which {1} each take for their own and write in turn.':
    'ゾーンに {0} があり、{1} がそれぞれ自分のものとみなして交互に書き込んでいます。',
  'Let only one of them publish the name, then remove the TXT records of the others: {0}.':
    '名前を公開するのは 1 つだけにしてから、ほかの所有者の TXT レコードを削除してください: {0}。',
  'The zone holds {0}, and {1} may speak of it or of another record, so its owner is not known.':
    'ゾーンに {0} がありますが、{1} がこのレコードのものか別のレコードのものか判別できないため、所有者は不明です。',
  'Tell Service Router the --txt-prefix or --txt-suffix of each ExternalDNS that writes the zone.':
    'ゾーンに書き込む各 ExternalDNS の --txt-prefix または --txt-suffix を Service Router に設定してください。',
  "The zone holds {0}, whose ownership record cannot be read: it is encrypted, or somebody else's.":
    'ゾーンに {0} がありますが、その所有権レコードを読み取れません。暗号化されているか、他者のものです。',
  'Look which ExternalDNS with --txt-encrypt-enabled writes this zone; only that one can change the record.':
    '--txt-encrypt-enabled でこのゾーンに書き込む ExternalDNS を調べてください。レコードを変更できるのはその ExternalDNS だけです。',
  'The zone holds {0}, and an {1} cannot stand beside it.':
    'ゾーンに {0} があり、{1} レコードはそれと共存できません。',
  'The zone holds {0}, and a {1} cannot stand beside it.':
    'ゾーンに {0} があり、{1} レコードはそれと共存できません。',
  'Remove that {0} record, or give this route another name.':
    'その {0} レコードを削除するか、このルートに別の名前を付けてください。',
  'The zone still holds {0}, owned by {1}; it changes to {2} when that owner lets go of it or runs again.':
    'ゾーンにはまだ {0} があり、所有者は {1} です。その所有者が手放すか再び実行されると {2} に変わります。',
  'If this lasts longer than the interval of ExternalDNS, look into its log in {0}.':
    'ExternalDNS の実行間隔を過ぎても変わらない場合は、{0} でそのログを確認してください。',
  'The zone holds {0} with a TTL of {1} s in place of {2} s.':
    'ゾーンの {0} の TTL は {2} 秒ではなく {1} 秒です。',
  'no record': '該当するレコードなし',
  '{0} of {1}': '{1} の {0}',
  '{0} (from {1})': '{0} ({1} から)',
};

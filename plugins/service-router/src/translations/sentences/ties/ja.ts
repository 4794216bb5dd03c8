/** Japanese: sentences of what an entity says of its routes, by the English ones. */
export const sentences: Record<string, string> = {
  '"{0}" has {1} characters; a host name may have {2}':
    '"{0}" は {1} 文字です。ホスト名は {2} 文字までです',
  '"{0}" in the label selector "{1}" is none of key, !key, key=value, key!=value, key in (a,b), key notin (a,b), key>1 and key<1.':
    'ラベルセレクター "{1}" の "{0}" は、key、!key、key=value、key!=value、key in (a,b)、key notin (a,b)、key>1、key<1 のいずれでもありません。',
  '"{0}" is not a namespace and a name':
    '"{0}" は namespace と名前の組ではありません',
  '"{0}" is not a whole host name': '"{0}" は完全なホスト名ではありません',
  'annotation {0} is "{1}", but there is no annotation {2} that it would keep to these namespaces; add that, or remove this.':
    'アノテーション {0} は "{1}" ですが、これらの namespace に絞る対象のアノテーション {2} がありません。{2} を追加するか、{0} を削除してください。',
  'annotation {0} is "{1}", of which {2}; expected a host name such as api.example.com, without https:// and path, several divided by commas.':
    'アノテーション {0} は "{1}" ですが、次の点が正しくありません: {2}。api.example.com のようなホスト名 (https:// とパスなし、複数はコンマ区切り) である必要があります。',
  'annotation {0} is "{1}", of which {2}; expected a namespace of Kubernetes, several divided by commas.':
    'アノテーション {0} は "{1}" ですが、次の点が正しくありません: {2}。Kubernetes の namespace (複数はコンマ区切り) である必要があります。',
  'annotation {0} is "{1}", of which {2}; expected namespace/name of a ServiceRoute, several divided by commas.':
    'アノテーション {0} は "{1}" ですが、次の点が正しくありません: {2}。ServiceRoute の namespace/name (複数はコンマ区切り) である必要があります。',
  'annotation {0} is empty, which would select every route; expected a label selector such as app=payments.':
    'アノテーション {0} は空で、すべてのルートが選ばれてしまいます。app=payments のようなラベルセレクターである必要があります。',
  'annotation {0}: {1}': 'アノテーション {0}: {1}',
  'the link of type {0} leads to "{1}", which names no host; expected an address such as https://api.example.com.':
    '種類 {0} のリンク先 "{1}" はホストを示していません。https://api.example.com のようなアドレスである必要があります。',
};

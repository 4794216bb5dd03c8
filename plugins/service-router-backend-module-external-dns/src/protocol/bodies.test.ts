import { listening, stopAll } from './__testUtils__/listening';

afterEach(stopAll);

const half = Buffer.alloc(600, ' ');

describe('a body', () => {
  it.each`
    body                                                                          | told
    ${''}                                                                         | ${'it is empty'}
    ${'{'}                                                                        | ${'it is not JSON: '}
    ${'x'}                                                                        | ${'it is not JSON: '}
    ${'{"create":[}]}'}                                                           | ${'it is not JSON: '}
    ${'[]'}                                                                       | ${'the body is a list; expected an object'}
    ${'"create"'}                                                                 | ${'the body is a text; expected an object'}
    ${'{"create":{}}'}                                                            | ${'create is an object; expected a list'}
    ${'{"create":[[]]}'}                                                          | ${'create[0] is a list; expected an object'}
    ${'{"delete":[{},{"targets":"1.2.3.4"}]}'}                                    | ${'delete[1].targets is a text; expected a list'}
    ${'{"create":[{"targets":[1]}]}'}                                             | ${'create[0].targets[0] is a number; expected a text'}
    ${'{"create":[{"dnsName":true}]}'}                                            | ${'create[0].dnsName is a boolean; expected a text'}
    ${'{"create":[{"recordTTL":"60"}]}'}                                          | ${'create[0].recordTTL is a text; expected an integer of seconds'}
    ${'{"create":[{"recordTTL":1.5}]}'}                                           | ${'create[0].recordTTL is 1.5; expected an integer of seconds'}
    ${'{"create":[{"recordTTL":60.0}]}'}                                          | ${'create[0].recordTTL is 60.0; expected an integer of seconds'}
    ${'{"create":[{"RecordTTL" : 6e1}]}'}                                         | ${'create[0].recordTTL is 6e1; expected an integer of seconds'}
    ${'{"create":[{"recordTTL":9223372036854775808}]}'}                           | ${'create[0].recordTTL is 9223372036854775808; expected an integer of seconds'}
    ${'{"create":[{"labels":[]}]}'}                                               | ${'create[0].labels is a list; expected an object of texts'}
    ${'{"create":[{"labels":{"owner":1}}]}'}                                      | ${'create[0].labels.owner is a number; expected a text'}
    ${'{"create":[{"providerSpecific":{}}]}'}                                     | ${'create[0].providerSpecific is an object; expected a list'}
    ${'{"create":[{"providerSpecific":[{"name":"webhook/weight","value":10}]}]}'} | ${'create[0].providerSpecific[0].value is a number; expected a text'}
    ${'{"updateOld":[{}],"updateNew":[]}'}                                        | ${'updateOld and updateNew belong together, one to one; there are 1 and 0'}
  `(
    'that Go would not read is answered 400: $body (TM-HTTP-009, -012, -015)',
    async ({ body, told }) => {
      const { post } = await listening();
      const { code, text } = await post('/records', body);
      expect(code).toBe(400);
      expect(text.slice(0, `Invalid request body: ${told}`.length)).toBe(
        `Invalid request body: ${told}`,
      );
    },
  );

  it('that is refused changes nothing', async () => {
    const { post, provider } = await listening();
    await post('/records', '{"create":[{}],"delete":[7]}');
    expect(provider.changes).toEqual([]);
  });

  it.each`
    body                                                                 | changes
    ${'null'}                                                            | ${{}}
    ${'{}'}                                                              | ${{}}
    ${'{"create":null,"updateOld":null,"updateNew":null,"delete":null}'} | ${{}}
    ${'{"Create":[],"UpdateOld":[],"UpdateNew":[],"Delete":[]}'}         | ${{}}
    ${'{"version":{"of":[1e400]},"create":[]}'}                          | ${{}}
    ${'{"create":[]} and more'}                                          | ${{}}
    ${'{"create":[{"dnsName":"}]"}]}{'}                                  | ${{ create: [{ dnsName: '}]', targets: [], recordType: '' }] }}
    ${'null,'}                                                           | ${{}}
    ${'{"Create":[{"DNSName":"a","Targets":["b"],"RecordType":"A"}]}'}   | ${{ create: [{ dnsName: 'a', targets: ['b'], recordType: 'A' }] }}
    ${'{"create":[null]}'}                                               | ${{ create: [{ dnsName: '', targets: [], recordType: '' }] }}
    ${'{"create":[{"dnsName":"a","DNSNAME":null,"targets":[null]}]}'}    | ${{ create: [{ dnsName: 'a', targets: [''], recordType: '' }] }}
    ${'{"create":[{"recordTTL":9223372036854775807}]}'}                  | ${{ create: [{ dnsName: '', targets: [], recordType: '', recordTTL: Number.MAX_SAFE_INTEGER }] }}
    ${'{"create":[{"dnsName":"\\"recordTTL\\": 1.0","recordTTL":60}]}'}  | ${{ create: [{ dnsName: '"recordTTL": 1.0', targets: [], recordType: '', recordTTL: 60 }] }}
    ${'{"updateOld":[{"dnsName":"a"}],"updateNew":[{"dnsName":"b"}]}'}   | ${{ update: [{ from: { dnsName: 'a', targets: [], recordType: '' }, to: { dnsName: 'b', targets: [], recordType: '' } }] }}
  `(
    'that Go would read is taken: $body (TM-HTTP-008, -011)',
    async ({ body, changes }) => {
      const { post, provider } = await listening();
      expect((await post('/records', body)).code).toBe(204);
      expect(provider.changes).toEqual([
        { create: [], update: [], delete: [], ...changes },
      ]);
    },
  );

  it('keeps a label of any name', async () => {
    const { post } = await listening();
    const text =
      '[{"dnsName":"a","labels":{"__proto__":"b","constructor":"c"}}]';
    expect((await post('/adjustendpoints', text)).text).toBe(text);
  });

  it('over the limit is refused by what it tells of its length', async () => {
    const { ask } = await listening(undefined, { maxBodyBytes: 1_000 });
    expect(
      await ask({
        method: 'POST',
        path: '/records',
        body: Buffer.concat([half, half]),
      }),
    ).toMatchObject({
      code: 413,
      text: 'Request body too large: at most 1000 bytes are taken',
    });
  });

  it('over the limit is refused when it tells nothing of its length', async () => {
    const { ask } = await listening(undefined, { maxBodyBytes: 1_000 });
    expect(
      await ask({ method: 'POST', path: '/records', chunks: [half, half] }),
    ).toMatchObject({ code: 413 });
  });

  it('of exactly the limit is taken', async () => {
    const { ask } = await listening(undefined, { maxBodyBytes: 602 });
    expect(
      await ask({ method: 'POST', path: '/records', chunks: ['{}', half] }),
    ).toMatchObject({ code: 204 });
  });

  it('over the limit leaves the connection in order, however much of it is left', async () => {
    const { ask } = await listening(undefined, { maxBodyBytes: 1_000 });
    const much = Buffer.alloc(8 * 1024 * 1024, ' ');
    expect(
      await ask({ method: 'POST', path: '/adjustendpoints', body: much }),
    ).toMatchObject({ code: 413 });
    expect(await ask({ path: '/records' })).toMatchObject({ code: 200 });
  });
});

import { answerFormOf, mediaTypeOf } from './mediaTypes';
import { parseObjectBody } from './readBody';
import { requestInfoOf } from './RequestInfo';
import { writeOptionsOf } from './requestOptions';

describe('requestInfoOf', () => {
  const info = (method: string, path: string) =>
    requestInfoOf(method, new URL(path, 'https://localhost'));
  const ROUTES = '/apis/routing.router.io/v1alpha1';

  it.each`
    method      | path                                               | verb                  | resource           | namespace | name     | subresource
    ${'GET'}    | ${'/api/v1/namespaces'}                            | ${'list'}             | ${'namespaces'}    | ${''}     | ${''}    | ${''}
    ${'GET'}    | ${'/api/v1/namespaces/a'}                          | ${'get'}              | ${'namespaces'}    | ${'a'}    | ${'a'}   | ${''}
    ${'PUT'}    | ${'/api/v1/namespaces/a/status'}                   | ${'update'}           | ${'namespaces'}    | ${'a'}    | ${'a'}   | ${'status'}
    ${'GET'}    | ${'/api/v1/namespaces/a/services'}                 | ${'list'}             | ${'services'}      | ${'a'}    | ${''}    | ${''}
    ${'GET'}    | ${'/api/v1/services?watch=1'}                      | ${'watch'}            | ${'services'}      | ${''}     | ${''}    | ${''}
    ${'POST'}   | ${`${ROUTES}/namespaces/a/serviceroutes`}          | ${'create'}           | ${'serviceroutes'} | ${'a'}    | ${''}    | ${''}
    ${'PATCH'}  | ${`${ROUTES}/namespaces/a/serviceroutes/r/status`} | ${'patch'}            | ${'serviceroutes'} | ${'a'}    | ${'r'}   | ${'status'}
    ${'DELETE'} | ${`${ROUTES}/namespaces/a/serviceroutes`}          | ${'deletecollection'} | ${'serviceroutes'} | ${'a'}    | ${''}    | ${''}
    ${'DELETE'} | ${`${ROUTES}/namespaces/a/serviceroutes/r%2Es`}    | ${'delete'}           | ${'serviceroutes'} | ${'a'}    | ${'r.s'} | ${''}
  `('$method $path is $verb $resource', row => {
    const { verb, resource } = info(row.method, row.path);

    expect(verb).toBe(row.verb);
    expect(resource).toMatchObject({
      resource: row.resource,
      namespace: row.namespace,
      name: row.name,
      subresource: row.subresource,
    });
  });

  it.each(['/', '/version', '/api', '/api/v1', '/apis/test.io/v1', '/foo/bar'])(
    '%s names no resource',
    path => {
      expect(info('GET', path).resource).toBeUndefined();
    },
  );
});

describe('answerFormOf', () => {
  it.each`
    accept                                                                  | form
    ${undefined}                                                            | ${{ encoding: 'json' }}
    ${'*/*'}                                                                | ${{ encoding: 'json' }}
    ${'application/vnd.kubernetes.protobuf, application/json'}              | ${{ encoding: 'json' }}
    ${'application/yaml'}                                                   | ${{ encoding: 'yaml' }}
    ${'application/json;as=Table;v=v1;g=meta.k8s.io,application/json'}      | ${{ encoding: 'json', as: 'Table' }}
    ${'application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json'} | ${{ encoding: 'json' }}
    ${'application/json; g=meta.k8s.io; v=v1; as=PartialObjectMetadata'}    | ${{ encoding: 'json', as: 'PartialObjectMetadata' }}
  `('answers $accept with $form', ({ accept, form }) => {
    expect(answerFormOf(accept)).toEqual(form);
  });

  it('answers 406 for what is not served', () => {
    expect(() => answerFormOf('text/html')).toThrow(
      expect.objectContaining({ code: 406 }),
    );
  });
});

describe('mediaTypeOf', () => {
  it('leaves parameters out', () => {
    expect(mediaTypeOf('Application/JSON; charset=utf-8')).toBe(
      'application/json',
    );
  });
});

describe('parseObjectBody', () => {
  it('reads JSON and YAML', () => {
    expect(parseObjectBody(Buffer.from('{"a":1}'), '', 'X')).toEqual({ a: 1 });
    expect(
      parseObjectBody(Buffer.from('a: 1'), 'application/yaml', 'X'),
    ).toEqual({ a: 1 });
  });

  it.each`
    text      | type                  | code
    ${'{'}    | ${'application/json'} | ${400}
    ${''}     | ${'application/json'} | ${400}
    ${'a: ['} | ${'application/yaml'} | ${400}
    ${'{}'}   | ${'text/plain'}       | ${415}
  `('answers $code for "$text" as $type', ({ text, type, code }) => {
    expect(() => parseObjectBody(Buffer.from(text), type, 'Widget')).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe('writeOptionsOf', () => {
  const options = (query: string, isApply = false, agent = 'kubectl/v1.34') =>
    writeOptionsOf(
      new URLSearchParams(query),
      'PatchOptions',
      isApply,
      agent,
      () => undefined,
    );

  it('knows a client that names no manager by its user agent', () => {
    expect(options('').fieldManager).toBe('kubectl');
    expect(options('fieldManager=me').fieldManager).toBe('me');
    expect(options('', true).fieldManager).toBe('');
  });

  it.each([
    'dryRun=Some',
    'fieldValidation=Maybe',
    `fieldManager=${'m'.repeat(129)}`,
    'fieldManager=%00',
    'force=true',
  ])('refuses %s', query => {
    expect(() => options(query)).toThrow(
      expect.objectContaining({ code: 422 }),
    );
  });
});

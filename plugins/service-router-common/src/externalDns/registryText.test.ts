import fc from 'fast-check';
import {
  isEncryptedText,
  parseRegistryText,
  registryLabelsOf,
  registryTextOf,
} from './registryText';

const LABELS = {
  owner: 'external-dns-weu',
  resource: 'crd/myapp/api-route-external-dns-weu',
};
const TEXT =
  '"heritage=external-dns,external-dns/owner=external-dns-weu,external-dns/resource=crd/myapp/api-route-external-dns-weu"';

describe('the value of a registry record', () => {
  it('is quoted, with its labels in order', () => {
    expect(
      registryTextOf({ resource: LABELS.resource, owner: LABELS.owner }),
    ).toBe(TEXT);
  });

  it('never tells what ExternalDNS keeps to itself', () => {
    expect(
      registryTextOf({
        ...LABELS,
        ownedRecord: 'api.example.com',
        'txt-encryption-nonce': 'abc',
      }),
    ).toBe(TEXT);
  });

  it.each`
    text                                              | read
    ${TEXT}                                           | ${LABELS}
    ${TEXT.replace(/"/g, '')}                         | ${LABELS}
    ${'heritage=external-dns,external-dns/owner=x'}   | ${{ owner: 'x' }}
    ${'heritage=external-dns'}                        | ${{}}
    ${'heritage=external-dns,external-dns/owner=x=y'} | ${{}}
    ${'heritage=external-dns,other/owner=x'}          | ${{}}
    ${'"heritage=other,external-dns/owner=x"'}        | ${undefined}
    ${'external-dns/owner=x'}                         | ${undefined}
    ${'v=spf1 -all'}                                  | ${undefined}
    ${''}                                             | ${undefined}
  `('$text says $read', ({ text, read }) => {
    expect(registryLabelsOf(text)).toEqual(read);
  });

  it('reads back whatever it was made from', () => {
    const name = fc
      .stringMatching(/^[a-z][a-z-]{0,11}$/)
      .filter(one => one !== 'txt-encryption-nonce');
    const value = fc.stringMatching(/^[a-zA-Z0-9/_.:-]{0,30}$/);
    fc.assert(
      fc.property(fc.dictionary(name, value), labels => {
        expect(registryLabelsOf(registryTextOf(labels))).toEqual({ ...labels });
      }),
    );
  });
});

describe('parseRegistryText', () => {
  it('reads owner and resource', () => {
    expect(parseRegistryText(TEXT)).toEqual(LABELS);
  });

  it('names no owner where none is written', () => {
    expect(parseRegistryText('heritage=external-dns')).toEqual({ owner: '' });
  });
});

describe('isEncryptedText', () => {
  const sealed = Buffer.from(
    Array.from({ length: 120 }, (_, index) => (index * 89 + 7) % 256),
  ).toString('base64');

  it.each`
    what                               | text                       | is
    ${'base64 of a sealed text'}       | ${sealed}                  | ${true}
    ${'the same in quotes'}            | ${`"${sealed}"`}           | ${true}
    ${'a registry text'}               | ${TEXT}                    | ${false}
    ${'base64 too short to be sealed'} | ${'aGVyaXRhZ2U9eA=='}      | ${false}
    ${'base64 that is cut off'}        | ${sealed.slice(0, 70)}     | ${false}
    ${'a policy'}                      | ${`v=spf1 ${sealed} -all`} | ${false}
  `('$what: $is', ({ text, is }) => {
    expect(isEncryptedText(text)).toBe(is);
  });
});

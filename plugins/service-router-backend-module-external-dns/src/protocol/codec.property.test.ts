import fc from 'fast-check';
import { decodeChanges, decodeEndpoints } from './decodeBody';
import { encodeEndpoints } from './encodeAnswer';
import { WebhookEndpoint } from './WebhookProvider';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const told = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });

const endpoint: fc.Arbitrary<WebhookEndpoint> = fc.record(
  {
    dnsName: text,
    targets: fc.array(text, { maxLength: 3 }),
    recordType: fc.constantFrom('A', 'AAAA', 'CNAME', 'TXT', ''),
    setIdentifier: told,
    recordTTL: fc.maxSafeInteger().filter(ttl => ttl !== 0),
    labels: fc.dictionary(
      fc.oneof(told, fc.constantFrom('__proto__', 'constructor')),
      text,
      { minKeys: 1, maxKeys: 3, noNullPrototype: true },
    ),
    providerSpecific: fc.array(fc.record({ name: text, value: text }), {
      minLength: 1,
      maxLength: 3,
    }),
  },
  { requiredKeys: ['dnsName', 'targets', 'recordType'], noNullPrototype: true },
);
const endpoints = fc.array(endpoint, { maxLength: 5 });

/** Writes a value as an old or a careless client might: members of any case, unknown ones, and nulls besides. */
function variantOf(
  value: unknown,
  random: () => number,
  isMap = false,
): string {
  if (Array.isArray(value)) {
    return value.length === 0 && random() < 0.5
      ? 'null'
      : `[${value.map(item => variantOf(item, random)).join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }
  const members = Object.entries(value).map(
    ([key, member]) =>
      `${JSON.stringify(isMap ? key : cased(key, random))} : ${variantOf(
        member,
        random,
        key === 'labels',
      )}`,
  );
  if (!isMap && random() < 0.5) {
    members.push('"refObjects":{"of":[null,1e9,{"dnsName":"x"}]}');
    members.reverse();
  }
  return `{${members.join(',\n')}}`;
}

function cased(key: string, random: () => number): string {
  return [...key]
    .map(char => (random() < 0.5 ? char.toUpperCase() : char.toLowerCase()))
    .join('');
}

/** Numbers from 0 to 1 that follow from one. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

describe('what is told and read', () => {
  it('is the same afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(endpoints, async given => {
        const body = await encodeEndpoints(given, 1_000_000);
        expect(await decodeEndpoints(body)).toEqual(given);
      }),
    );
  });

  it('is JSON that says the same to everybody', async () => {
    await fc.assert(
      fc.asyncProperty(endpoints, async given => {
        const body = await encodeEndpoints(given, 1_000_000);
        expect(
          await decodeEndpoints(
            Buffer.from(JSON.stringify(JSON.parse(String(body)))),
          ),
        ).toEqual(given);
      }),
    );
  });

  it('is read in whatever case its members are', async () => {
    await fc.assert(
      fc.asyncProperty(endpoints, fc.nat(), async (given, seed) => {
        const body = Buffer.from(variantOf(given, randomOf(seed)));
        expect(await decodeEndpoints(body)).toEqual(given);
      }),
    );
  });

  it('is read in whatever case its members are, of changes too', async () => {
    const changes = fc.record({
      create: endpoints,
      update: fc.array(fc.tuple(endpoint, endpoint), { maxLength: 3 }),
      delete: endpoints,
    });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(), async (given, seed) => {
        const written = {
          create: given.create,
          updateOld: given.update.map(([from]) => from),
          updateNew: given.update.map(([, to]) => to),
          delete: given.delete,
        };
        const body = Buffer.from(variantOf(written, randomOf(seed)));
        expect(await decodeChanges(body)).toEqual({
          ...given,
          update: given.update.map(([from, to]) => ({ from, to })),
        });
      }),
    );
  });
});

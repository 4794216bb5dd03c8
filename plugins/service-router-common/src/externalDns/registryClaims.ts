import {
  normalName,
  REGISTRY_TYPES,
  RegistryNaming,
  TYPE_TEMPLATE,
} from './registryNaming';

/** The types that stand at each name of a zone. */
export type StandingTypes = ReadonlyMap<string, readonly string[]>;

/** A way to read the name of a registry record without knowing who wrote it. */
export interface RegistryClaim {
  /** The record it would speak of. */
  fqdn: string;
  types: readonly string[];
  naming: RegistryNaming;
  /**
   * `typed`: the type stands in a place where ExternalDNS puts it. `untyped`: as versions up to v0.17 wrote it, or a
   * prefix that ends in the middle of a piece. `remote`: possible, but so is that the registry record speaks of a record
   * that is gone; or a suffix or a wildcard's replacement, of which any text can look like one.
   */
  form: 'typed' | 'untyped' | 'remote';
}

const lowerTypes = REGISTRY_TYPES.map(type => type.toLowerCase());

/**
 * The records that a registry record may speak of, told from the names of the zone alone: those of the longest name
 * that its own name can be read to end with, in the best form that is found there (external-dns.md 1.5). A longer name
 * in the untyped form does not beat a shorter one in the typed form: every version since v0.12 writes the latter. The
 * claims are an answer only if they agree.
 */
export function claimsOf(
  registryName: string,
  standing: StandingTypes,
): RegistryClaim[] {
  const name = normalName(registryName);
  let untyped: RegistryClaim[] = [];
  for (let start = 0; start < name.length; start += 1) {
    const fqdn = name.slice(start);
    const types = standing.get(fqdn);
    const claims = types ? prefixClaims(name.slice(0, start), fqdn, types) : [];
    if (claims.some(({ form }) => form === 'typed')) {
      return [...untyped, ...claims];
    }
    if (untyped.length === 0) {
      untyped = claims;
    }
  }
  return untyped.length > 0
    ? untyped
    : longest([
        ...suffixClaims(name, standing),
        ...wildcardClaims(name, standing),
      ]);
}

/** Readings by which a name of the zone follows a prefix. */
function prefixClaims(
  affix: string,
  fqdn: string,
  types: readonly string[],
): RegistryClaim[] {
  const ending = typeEnding(affix);
  const typed: RegistryClaim[] = [];
  if (ending && types.includes(ending.type)) {
    typed.push({
      fqdn,
      types: [ending.type],
      naming: { prefix: ending.before },
      form: mayHoldAName(ending.before) ? 'remote' : 'typed',
    });
  }
  for (const type of types) {
    const template =
      type === ending?.type ? undefined : templateOf(affix, type);
    if (template !== undefined) {
      typed.push({
        fqdn,
        types: [type],
        naming: { prefix: template },
        form: mayHoldAName(affix) ? 'remote' : 'typed',
      });
    }
  }
  if (typed.length > 0) {
    return typed;
  }
  // A type that does not stand at the name says of what the registry record speaks: of a record that is gone. So does a
  // type that the name itself begins with, which ExternalDNS takes for the record's type.
  return ending || lowerTypes.includes(fqdn.split('-', 1)[0])
    ? []
    : untypedClaims(affix, fqdn, types);
}

function untypedClaims(
  affix: string,
  fqdn: string,
  types: readonly string[],
): RegistryClaim[] {
  const glued = types
    .filter(type => affix.endsWith(`${type.toLowerCase()}-`))
    .map(
      (type): RegistryClaim => ({
        fqdn,
        types: [type],
        naming: { prefix: affix.slice(0, -type.length - 1) },
        form: 'untyped',
      }),
    );
  // ExternalDNS does not read the untyped form for an AAAA, which came after it.
  const readable = types.filter(type => type !== 'AAAA');
  const untyped: RegistryClaim[] =
    readable.length === 0
      ? []
      : [
          {
            fqdn,
            types: readable,
            naming: { prefix: affix },
            form: mayHoldAName(affix) ? 'remote' : 'untyped',
          },
        ];
  // Any prefix may end in an "a"; hardly one ends in "cname".
  return glued.some(({ types: [type] }) => type.length > 1)
    ? [...glued, ...untyped]
    : [...untyped, ...glued];
}

/** With a type before a hyphen in it, an affix may as well hold the beginning of a name that is gone: `weu-cname-api-`. */
function mayHoldAName(affix: string): boolean {
  return piecesOf(affix).some(
    (piece, at, pieces) => lowerTypes.includes(piece) && pieces[at + 1] === '-',
  );
}

/** The type that an affix ends with, as a piece of its own: `weu-cname-`. */
function typeEnding(
  affix: string,
): { type: string; before: string } | undefined {
  const match = /^(.*[-.])?([a-z]+)-$/.exec(affix);
  return match && lowerTypes.includes(match[2])
    ? { type: match[2].toUpperCase(), before: match[1] ?? '' }
    : undefined;
}

/** The pieces of an affix, with what divides them. */
function piecesOf(affix: string): string[] {
  return affix.split(/([-.])/);
}

/** The affix with `%{record_type}` in the place of a type that is a piece of its own. */
function templateOf(affix: string, type: string): string | undefined {
  const pieces = piecesOf(affix);
  const at = pieces.indexOf(type.toLowerCase());
  return at < 0
    ? undefined
    : [...pieces.slice(0, at), TYPE_TEMPLATE, ...pieces.slice(at + 1)].join('');
}

/** Readings by which a suffix stands between the first label and the rest: `cname-api-weu.example.com`. */
function suffixClaims(name: string, standing: StandingTypes): RegistryClaim[] {
  const claims: RegistryClaim[] = [];
  for (
    let dot = name.indexOf('.');
    dot >= 0;
    dot = name.indexOf('.', dot + 1)
  ) {
    const head = name.slice(0, dot);
    const tail = name.slice(dot);
    const firstLabel = head.split('.', 1)[0];
    for (let cut = 1; cut <= firstLabel.length && cut < head.length; cut += 1) {
      if (head[cut] !== '-' && head[cut] !== '.') {
        continue;
      }
      const suffix = head.slice(cut);
      const label = head.slice(0, cut);
      const typed = /^([a-z]+)-(.+)$/.exec(label);
      const fqdn = typed ? `${typed[2]}${tail}` : '';
      const type = typed?.[1].toUpperCase() ?? '';
      if (standing.get(fqdn)?.includes(type)) {
        claims.push({
          fqdn,
          types: [type],
          naming: { suffix },
          form: 'remote',
        });
      }
      const whole = `${label}${tail}`;
      for (const candidate of standing.get(whole) ?? []) {
        const template = templateOf(suffix, candidate);
        if (template !== undefined) {
          claims.push({
            fqdn: whole,
            types: [candidate],
            naming: { suffix: template },
            form: 'remote',
          });
        }
      }
    }
  }
  return claims;
}

/** Readings by which a label stands for `*`: `cname-any.example.com`. */
export function wildcardClaims(
  name: string,
  standing: StandingTypes,
): RegistryClaim[] {
  const claims: RegistryClaim[] = [];
  for (
    let dot = name.indexOf('.');
    dot >= 0;
    dot = name.indexOf('.', dot + 1)
  ) {
    const fqdn = `*${name.slice(dot)}`;
    for (const type of standing.get(fqdn) ?? []) {
      const label = /^(.*[-.])?([a-z]+)-([^.]+)$/.exec(name.slice(0, dot));
      if (label && label[2] === type.toLowerCase()) {
        claims.push({
          fqdn,
          types: [type],
          naming: { prefix: label[1] ?? '', wildcardReplacement: label[3] },
          form: 'remote',
        });
      }
    }
  }
  return claims;
}

function longest(claims: RegistryClaim[]): RegistryClaim[] {
  const length = Math.max(...claims.map(({ fqdn }) => fqdn.length));
  return claims.filter(({ fqdn }) => fqdn.length === length);
}

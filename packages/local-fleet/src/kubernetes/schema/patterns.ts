const compiled = new Map<string, RegExp | undefined>();

/**
 * Compiles a pattern of a schema. The API server reads patterns as RE2; what
 * RE2 and ECMAScript write differently is translated: leading flags `(?i)`,
 * `\A`, `\z`, and POSIX classes.
 *
 * @returns undefined when it is not a regular expression
 */
export function patternOf(source: string): RegExp | undefined {
  if (!compiled.has(source)) {
    compiled.set(source, compile(source));
  }
  return compiled.get(source);
}

function compile(source: string): RegExp | undefined {
  const flagged = /^\(\?([ims]+)\)/.exec(source);
  const flags = flagged?.[1] ?? '';
  const body = source
    .slice(flagged?.[0].length ?? 0)
    .replace(/\\A/g, '^')
    .replace(/\\z/g, '$')
    .replace(/\[:alpha:\]/g, 'a-zA-Z')
    .replace(/\[:digit:\]/g, '0-9')
    .replace(/\[:alnum:\]/g, 'a-zA-Z0-9')
    .replace(/\[:lower:\]/g, 'a-z')
    .replace(/\[:upper:\]/g, 'A-Z')
    .replace(/\[:space:\]/g, '\\s')
    .replace(/\(\?P</g, '(?<');
  // Unicode mode counts code points as RE2 does, but refuses needless escapes.
  for (const mode of [`${flags}u`, flags]) {
    try {
      return new RegExp(body, mode);
    } catch {
      continue;
    }
  }
  return undefined;
}

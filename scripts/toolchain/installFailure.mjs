import { Failure } from './Failure.mjs';

/** @typedef {{ tool: string, output: string, registry?: string }} FailedInstall */

/** What the network says when a host cannot be reached at all, by the code Node gives it. */
const unreachable = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  ETIMEDOUT: 'it did not answer in time',
  ENETUNREACH: 'there is no route to it',
  EHOSTUNREACH: 'there is no route to it',
};

const untrusted =
  /SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|UNABLE_TO_VERIFY_LEAF_SIGNATURE|self[- ]signed certificate|unable to (?:get local issuer|verify the first) certificate/i;

/**
 * Whether a line that Yarn prints means that waiting is in vain. Yarn tries every one of some thousand packages, each
 * several times, before it gives up by itself.
 *
 * @param {string} line
 */
export function isHopeless(line) {
  return (
    /RequestError/.test(line) &&
    (codeIn(line) !== undefined || untrusted.test(line))
  );
}

/**
 * One sentence for a failed installation, told from what npm or Yarn printed.
 *
 * @param {FailedInstall} failed
 * @returns {Failure}
 */
export function installFailureOf({ tool, output, registry }) {
  const host = hostIn(output) ?? hostOf(registry) ?? 'the package registry';
  const code = codeIn(output);
  if (/ENOSPC|no space left on device/i.test(output)) {
    return new Failure(
      `The disk is full: ${tool} could not write. Free at least 3 GB where this checkout lies, then try again.`,
    );
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return new Failure(
      `${tool} may not write into this checkout: make its folder yours (and writable), then try again.`,
      {
        details: evidenceIn(output),
      },
    );
  }
  if (untrusted.test(output)) {
    return new Failure(
      `${host} was reached, but its certificate is not trusted: tell npm of your certificate authority (npm config set cafile <file>), then try again.`,
    );
  }
  if (
    /\bE40[13]\b|\b40[13] \((?:Unauthorized|Forbidden)\)|YN0041|authentication required/i.test(
      output,
    )
  ) {
    return new Failure(
      `${host} asks for a login: npm needs it in .npmrc, Yarn in the variable YARN_NPM_AUTH_TOKEN; then try again.`,
      { details: evidenceIn(output) },
    );
  }
  if (code !== undefined) {
    return new Failure(
      `${host} could not be reached (${unreachable[code]}): check the network, or set a proxy (npm config set https-proxy <url>) or a mirror (npm config set registry <url>), then try again.`,
    );
  }
  if (/YN0028|lockfile would have been modified/.test(output)) {
    return new Failure(
      'yarn.lock does not match the package.json files: run "npm run yarn -- install" to bring it up to date, and commit it.',
      { details: evidenceIn(output) },
    );
  }
  return new Failure(`${tool} failed; its last lines are above.`, {
    details: evidenceIn(output),
  });
}

/**
 * @param {string} output
 * @returns {keyof typeof unreachable | undefined}
 */
function codeIn(output) {
  const codes = /** @type {(keyof typeof unreachable)[]} */ (
    Object.keys(unreachable)
  );
  return codes.find(code => new RegExp(`\\b${code}\\b`).test(output));
}

/** @param {string} output */
function hostIn(output) {
  const found =
    /request to https?:\/\/([^/\s]+)/.exec(output) ??
    /getaddrinfo (?:ENOTFOUND|EAI_AGAIN) (\S+)/.exec(output) ??
    /connect E[A-Z]+ (\S+)/.exec(output);
  return found?.[1];
}

/** @param {string | undefined} registry */
function hostOf(registry) {
  try {
    return registry === undefined ? undefined : new URL(registry).host;
  } catch {
    return undefined;
  }
}

/**
 * The lines a person would look for: errors, without stack frames and npm's pointers to its own log.
 *
 * @param {string} output
 */
function evidenceIn(output) {
  const lines = output
    .split(/\r?\n/)
    .map(line =>
      line.replace(/^npm error\s?|^➤ YN\d{4}: (?:[│└┌·] )?/u, '').trimEnd(),
    )
    .filter(
      line =>
        line.trim() !== '' &&
        !/^\s*at /.test(line) &&
        !/complete log of this run|^(?:Completed in|Failed with errors)/.test(
          line,
        ),
    );
  return lines.slice(-8);
}

import { spawn } from 'node:child_process';

/** `git` ended with an error; `message` is what it said. */
export class GitError extends Error {
  readonly name = 'GitError';

  constructor(command: string, readonly exitCode: number | null, said: string) {
    super(`git ${command} failed: ${said.trim() || `exit code ${exitCode}`}`);
  }
}

/** Neither the machine's nor the user's settings may change what the fleet's repository does. */
export const GIT_ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

/**
 * Runs git on a bare repository.
 *
 * @returns its standard output
 * @throws GitError
 */
export async function git(
  folder: string,
  args: readonly string[],
  options: {
    path: string;
    environment?: Record<string, string>;
    input?: string;
  },
): Promise<Buffer> {
  const child = spawn('git', ['--git-dir', folder, ...args], {
    env: {
      PATH: options.path,
      ...GIT_ENVIRONMENT,
      ...options.environment,
    },
    stdio: 'pipe',
  });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', chunk => output.push(chunk));
  child.stderr.on('data', chunk => errors.push(chunk));
  // A command that ends without reading its input is judged by its exit code, not by the broken pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (exitCode !== 0) {
    throw new GitError(args[0], exitCode, Buffer.concat(errors).toString());
  }
  return Buffer.concat(output);
}

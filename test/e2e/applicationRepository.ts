import { execFile } from 'child_process';
import { mkdtemp, rm } from 'fs/promises';
import os from 'os';
import path from 'path';
import { promisify } from 'util';
import { fleetHome, token } from './fleet';

const run = promisify(execFile);

/** Clones the application repository, lets `edit` change it, and pushes what it changed to main. */
export async function commitToRepository(
  message: string,
  edit: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'applications-'));
  const git = (...args: string[]) =>
    run('git', args, {
      env: {
        ...process.env,
        GIT_TERMINAL_PROMPT: '0',
        // Wins over http.sslCAInfo and over what the machine sets for all of git.
        GIT_SSL_CAINFO: path.join(fleetHome, 'ca.crt'),
      },
    });
  const port = process.env.FLEET_PORT_GIT ?? '7102';
  const url = `https://fleet:${token(
    'git-push',
  )}@localhost:${port}/applications.git`;
  try {
    await git('clone', '--quiet', url, folder);
    await edit(folder);
    await git('-C', folder, 'add', '--all');
    await git(
      '-C',
      folder,
      '-c',
      'user.name=Developer',
      '-c',
      'user.email=developer@example.com',
      'commit',
      '--quiet',
      '--message',
      message,
    );
    await git('-C', folder, 'push', '--quiet', 'origin', 'HEAD:main');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

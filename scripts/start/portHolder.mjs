import { readFile, readdir, readlink } from 'node:fs/promises';

/**
 * Which process holds a port, as far as the machine says so without being asked twice: on Linux, and for processes that
 * this account may look into.
 *
 * @param {'tcp' | 'udp'} protocol
 * @param {number} port
 * @returns {Promise<{ pid: number, name: string } | undefined>}
 */
export async function holderOf(protocol, port) {
  try {
    const inodes = await inodesOf(protocol, port);
    return inodes.size === 0 ? undefined : await processWith(inodes);
  } catch {
    // Only a courtesy within a sentence that is complete without it.
    return undefined;
  }
}

/**
 * @param {'tcp' | 'udp'} protocol
 * @param {number} port
 */
async function inodesOf(protocol, port) {
  const tables = await Promise.all(
    [protocol, `${protocol}6`].map(name =>
      readFile(`/proc/net/${name}`, 'utf8').catch(() => ''),
    ),
  );
  return inodesIn(tables.join('\n'), protocol, port);
}

/**
 * The sockets that listen on a port, from the kernel's table of sockets (man 5 proc).
 *
 * @param {string} table the text of /proc/net/tcp or udp
 * @param {'tcp' | 'udp'} protocol
 * @param {number} port
 * @returns {Set<string>} inode numbers
 */
export function inodesIn(table, protocol, port) {
  // TCP_LISTEN is 0A; a UDP socket that waits for anybody is in state 07.
  const listening = protocol === 'tcp' ? '0A' : '07';
  const rows = table.split('\n').map(line => line.trim().split(/\s+/));
  return new Set(
    rows
      .filter(
        ([, local, , state]) =>
          state === listening &&
          Number.parseInt(local?.split(':')[1] ?? '', 16) === port,
      )
      .map(row => row[9]),
  );
}

/** @param {Set<string>} inodes */
async function processWith(inodes) {
  const links = new Set([...inodes].map(inode => `socket:[${inode}]`));
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name));
  for (const pid of pids) {
    const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const descriptor of descriptors) {
      const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(
        () => '',
      );
      if (links.has(target)) {
        const name = await readFile(`/proc/${pid}/comm`, 'utf8');
        return { pid: Number(pid), name: name.trim() };
      }
    }
  }
  return undefined;
}

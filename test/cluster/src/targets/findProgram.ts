import { accessSync, constants } from 'fs';
import { delimiter, join } from 'path';

/** Where Debian keeps servers, which is not in everybody's PATH. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

export function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a program that is installed. */
export function findProgram(name: string): string | undefined {
  return [...(process.env.PATH ?? '').split(delimiter), ...SYSTEM_FOLDERS]
    .filter(Boolean)
    .map(folder => join(folder, name))
    .find(mayRun);
}

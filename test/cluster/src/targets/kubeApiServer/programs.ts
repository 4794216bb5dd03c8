import { join } from 'path';
import { mayRun } from '../findProgram';

/** The programs that a control plane consists of, as far as objects without pods need it. */
export type Program = 'etcd' | 'kube-apiserver' | 'kube-controller-manager';

/** The folder of the programs: what controller-runtime's own test environment calls it too. */
export const ASSETS_VARIABLE = 'KUBEBUILDER_ASSETS';

export function pathOf(
  program: Program,
  folder = process.env[ASSETS_VARIABLE],
): string | undefined {
  if (!folder) {
    return undefined;
  }
  const path = join(folder, program);
  return mayRun(path) ? path : undefined;
}

/** @throws when it cannot be run */
export function requirePath(program: Program): string {
  const path = pathOf(program);
  if (!path) {
    throw new Error(absenceOf(program));
  }
  return path;
}

/** In words, that a program is not there. */
export function absenceOf(program: Program): string {
  const folder = process.env[ASSETS_VARIABLE];
  return folder
    ? `${folder} (${ASSETS_VARIABLE}) has no ${program} that can be run`
    : `${ASSETS_VARIABLE} does not say where ${program} is`;
}

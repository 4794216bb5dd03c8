import { spawnSync } from 'child_process';
import * as fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { parseAllDocuments } from 'yaml';
import { kustomizedObjects } from '@service-router/manifests';
import { findProgram } from '../targets/findProgram';
import { overlays } from './__testUtils__/randomOverlays';

const kubectl = findProgram('kubectl');
const title = kubectl
  ? 'what Kustomize makes of an overlay'
  : 'what Kustomize makes of an overlay (kubectl is not installed)';

interface Named {
  kind: string;
  metadata: { name: string; namespace?: string };
}

function sorted(objects: Named[]): Named[] {
  const key = ({ kind, metadata }: Named) =>
    `${kind}/${metadata.namespace ?? ''}/${metadata.name}`;
  return [...objects].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What `kubectl kustomize` writes; undefined where it refuses. */
function builtByKubectl(
  files: ReadonlyMap<string, string>,
  folder: string,
): Named[] | undefined {
  const root = mkdtempSync(join(tmpdir(), 'kustomize-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { status, stdout } = spawnSync(
      kubectl!,
      ['kustomize', join(root, folder)],
      { encoding: 'utf8' },
    );
    return status === 0
      ? parseAllDocuments(stdout)
          .map(document => document.toJS() as Named)
          .filter(Boolean)
      : undefined;
  } finally {
    rmSync(root, { recursive: true });
  }
}

(kubectl ? describe : describe.skip)(title, () => {
  it('is what we make of it, or we say that we do not know', () => {
    fc.assert(
      fc.property(overlays, files => {
        const theirs = builtByKubectl(files, 'overlays/weu');
        const ours = kustomizedObjects(files, 'overlays/weu');
        const isKnown = ours.unchecked.length === 0;
        expect({
          isBuilt: ours.faults.length === 0,
          objects: isKnown && sorted(ours.objects.map(({ value }) => value)),
        }).toEqual({
          isBuilt: theirs !== undefined,
          objects: isKnown && sorted(theirs ?? []),
        });
      }),
      { numRuns: 60 },
    );
  });
});

import { join } from 'path';
import { gzipSync } from 'zlib';
import { build, Metafile } from 'esbuild';

const plugin = join(__dirname, '..');

/** What every app has already: the framework, its components, and what those stand on. */
const hasApp = [
  '@backstage/*',
  '@internationalized/*',
  '@react-aria/*',
  '@react-stately/*',
  'react',
  'react-aria-components',
  'react-dom',
  'react-dom/*',
  'react-router-dom',
  'react/*',
];

/** What a browser gets. */
export interface Bundle {
  /** Compressed, each file by itself, as a server does. */
  bytes: number;
  /** The sources in it with their sizes before compression, the largest first. */
  inputs: [string, number][];
}

/**
 * What an app sends to a browser for one piece of the plugin, beyond what it has already: the plugin itself, the piece, and
 * what both import.
 *
 * @param entry - what the app imports, as `src/index.ts`
 * @param piece - what is loaded when it is first shown, as `src/card/index.ts`
 * @throws Error when the entry never comes to load the piece
 */
export async function bundleOf(entry: string, piece: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: plugin,
    entryPoints: [entry],
    outdir: 'bundle',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    external: hasApp,
    logLevel: 'silent',
  });
  const { outputs } = metafile;
  const [first, second] = [entry, piece].map(source =>
    outputFor(source, entry, outputs),
  );
  // The entry's own style sheet is that of all pieces together.
  const { cssBundle } = outputs[second];
  const sent = new Set([
    ...withImports(first, outputs),
    ...withImports(second, outputs),
    ...(cssBundle === undefined ? [] : [cssBundle]),
  ]);
  const compressed = new Map(
    outputFiles.map(({ path, contents }) => [path, gzipSync(contents).length]),
  );
  return {
    bytes: [...sent]
      .map(file => compressed.get(join(plugin, file)) ?? 0)
      .reduce((sum, length) => sum + length, 0),
    inputs: [...sent]
      .flatMap(file => Object.entries(outputs[file].inputs))
      .map(([name, { bytesInOutput }]): [string, number] => [
        name,
        bytesInOutput,
      ])
      .sort(([, a], [, b]) => b - a),
  };
}

function outputFor(
  source: string,
  entry: string,
  outputs: Metafile['outputs'],
): string {
  const found = Object.keys(outputs).find(
    file => outputs[file].entryPoint === source,
  );
  if (!found) {
    throw new Error(
      `${entry} never loads ${source} by itself; name a module that it loads when it is first shown.`,
    );
  }
  return found;
}

function withImports(
  file: string,
  outputs: Metafile['outputs'],
  before: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  if (before.has(file)) {
    return before;
  }
  return outputs[file].imports
    .filter(({ kind, external }) => kind === 'import-statement' && !external)
    .reduce(
      (files, { path }) => withImports(path, outputs, files),
      new Set([...before, file]) as ReadonlySet<string>,
    );
}

import { createGenerateAction } from '../generate';
import { backend, BackendFetch } from './backend';
import { sample } from './sample';
import { createWorkspaceBench } from './workspaceBench';

/** One workspace in which `service-router:generate` runs; call it inside a `describe`. */
export function createGenerateBench() {
  const { directory, logger, outputs, run } = createWorkspaceBench();
  return {
    directory,
    logger,
    outputs,
    run: (
      input: Record<string, unknown> = {},
      {
        answer,
        ...options
      }: { answer?: BackendFetch } & Parameters<typeof run>[2] = {},
    ) =>
      run(
        createGenerateAction(backend(answer)),
        { ...sample, ...input },
        options,
      ),
    /** Names of what stands in the workspace. */
    written: () => Object.keys(directory.content() ?? {}).sort(),
  };
}

import type { z as Zod } from 'zod/v3';

/** Inputs and outputs of the action. */
export const planSchema = {
  input: {
    targetPath: (z: typeof Zod) =>
      z
        .string({
          description:
            'Folder of the workspace whose manifests are planned, as they stand there now. Default: routing',
        })
        .optional(),
    removed: (z: typeof Zod) =>
      z
        .array(
          z.object({
            kind: z.enum(['ServiceRoute', 'DNSPolicy']),
            namespace: z.string(),
            name: z.string(),
          }),
          {
            description:
              'Objects that were taken out of the folder, as service-router:remove gives them',
          },
        )
        .optional(),
    failOn: (z: typeof Zod) =>
      z
        .enum(['error', 'never'], {
          description:
            'error: fails where something of the change would not work, or a manifest of the folder cannot be read. never: says so in the outputs alone. Default: error',
        })
        .optional(),
  },
  output: {
    sentence: (z: typeof Zod) =>
      z.string({ description: 'The whole change, for a person' }),
    markdown: (z: typeof Zod) =>
      z.string({
        description: 'The change as Markdown, for the text of a pull request',
      }),
    isChecked: (z: typeof Zod) =>
      z.boolean({
        description:
          'The backend was asked; false in a dry run and while it cannot be reached',
      }),
    hasErrors: (z: typeof Zod) =>
      z.boolean({ description: 'Something of the change would not work' }),
    plan: (z: typeof Zod) =>
      z
        .any({
          description:
            'The whole plan: routes, zones, profiles, findings, unchecked',
        })
        .optional(),
  },
};

import { createTemplateFilter } from '@backstage/plugin-scaffolder-node/alpha';
import { toDnsLabel } from './toDnsLabel';

/** The filter `toDnsLabel`, for names that people type as they speak. */
export const toDnsLabelFilter = createTemplateFilter({
  id: 'toDnsLabel',
  description:
    'A text as a part of a DNS label: small letters, digits and hyphens, a letter or digit at each end, at most 63 characters. A label stays as it is; a text of which nothing can be in a label becomes empty.',
  schema: z =>
    z.function(
      z.tuple([z.string().describe('Text, such as a title')]),
      z.string().describe('Label, or an empty text'),
    ),
  examples: [
    {
      description: 'The name of a service from its title',
      example: `serviceName: \${{ parameters.title | toDnsLabel }}`,
      notes: '"Orders API v2.1" becomes `orders-api-v2-1`.',
    },
  ],
  filter: text => toDnsLabel(text),
});

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RegionChoice } from '../fleet';
import { serviceRouterFieldsTranslationRef } from '../translation';
import { percentText } from './weightShares';

/** Which regions get nothing, and who answers in their place. */
export function DarkRegions({
  regions,
  shares,
}: {
  regions: Pick<RegionChoice, 'name' | 'title'>[];
  shares: Record<string, number>;
}) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const dark = regions.filter(({ name }) => shares[name] === 0);
  const others = regions.filter(({ name }) => shares[name] > 0);
  return (
    // Always there, so that a screen reader hears when it is filled.
    <div role="status">
      {dark.length > 0 && others.length > 0 && (
        <Text as="p" variant="body-small">
          {t(dark.length === 1 ? 'weights.dark' : 'weights.darkSeveral', {
            regions: dark.map(({ title }) => title).join(', '),
            others: others
              .map(({ name, title }) => `${title} ${percentText(shares[name])}`)
              .join(', '),
          })}
        </Text>
      )}
    </div>
  );
}

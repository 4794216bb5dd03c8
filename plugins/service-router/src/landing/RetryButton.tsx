import { useContext, useLayoutEffect, useRef } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { serviceRouterTranslationRef } from '../translation';
import { LandingContext } from './Landing';

/** Has it tried again. Where that helps, it goes away, and leaves the keyboard where what was asked for now is. */
export function RetryButton({
  size,
  onRetry,
}: {
  size?: 'small';
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const button = useRef<HTMLButtonElement>(null);
  const land = useContext(LandingContext);
  useLayoutEffect(() => {
    const leaving = button.current;
    // Of effects, only these end before the button is taken out of the document, and with it the focus.
    return () => {
      if (leaving && leaving === document.activeElement) {
        land();
      }
    };
  }, [land]);
  return (
    <Button ref={button} variant="secondary" size={size} onPress={onRetry}>
      {t('failed.retry')}
    </Button>
  );
}

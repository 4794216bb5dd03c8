import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { appThemeApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { Box } from '@backstage/ui';
import { changeManifest, fields, manifest } from '../src/fixtures';

/** The form as the scaffolder draws it. */
export function FormPage() {
  const [search] = useSearchParams();
  const themes = useApi(appThemeApiRef);
  const theme = search.get('theme');
  useEffect(() => {
    if (theme) {
      themes.setActiveThemeId(theme);
    }
  }, [theme, themes]);
  return (
    <Box p="4">
      <Stepper
        manifest={search.has('change') ? changeManifest : manifest}
        extensions={fields}
        onCreate={async () => undefined}
      />
    </Box>
  );
}

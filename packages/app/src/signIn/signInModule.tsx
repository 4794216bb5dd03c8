import { SignInPage } from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';

const signInPage = SignInPageBlueprint.make({
  params: {
    loader: async () => props =>
      <SignInPage {...props} title="Sign in" providers={['guest']} />,
  },
});

/** Sign-in as a guest: this app is there to be tried. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [signInPage],
});

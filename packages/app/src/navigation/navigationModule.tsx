import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  NavContentBlueprint,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import {
  Settings as SidebarSettings,
  UserSettingsSignInAvatar,
} from '@backstage/plugin-user-settings';
import { RiMenuLine, RiUser3Line } from '@remixicon/react';
import { SidebarLogo } from './SidebarLogo';

function PageItem({ href, title, icon }: NavContentNavItem) {
  return <SidebarItem to={href} text={title} icon={() => icon} />;
}

const navContent = NavContentBlueprint.make({
  params: {
    component: ({ navItems }) => {
      const pages = navItems.withComponent(PageItem);
      // These two are drawn by their own items, which show a count and an avatar.
      pages.take('page:notifications');
      pages.take('page:user-settings');
      return (
        <Sidebar>
          <SidebarLogo />
          <SidebarDivider />
          <SidebarGroup label="Menu" icon={<RiMenuLine />}>
            {pages.take('page:search')}
            {pages.take('page:catalog')}
            {pages.take('page:scaffolder')}
            <SidebarScrollWrapper>
              {pages.rest({ sortBy: 'title' })}
            </SidebarScrollWrapper>
          </SidebarGroup>
          <SidebarSpace />
          <SidebarDivider />
          <NotificationsSidebarItem />
          <SidebarGroup
            label="Settings"
            icon={<UserSettingsSignInAvatar />}
            to="/settings"
          >
            <SidebarSettings icon={() => <RiUser3Line />} />
          </SidebarGroup>
        </Sidebar>
      );
    },
  },
});

/** The app's own side bar. */
export const navigationModule = createFrontendModule({
  pluginId: 'app',
  extensions: [navContent],
});

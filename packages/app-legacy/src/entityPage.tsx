import {
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
} from '@backstage/plugin-catalog';
import { Grid } from '@material-ui/core';
import {
  EntityOwnedRoutingCard,
  EntityRoutingCard,
  EntityRoutingContent,
  isOwnedRoutingAvailable,
  isServiceRouterAvailable,
} from '@service-router/plugin-service-router/legacy';

/**
 * Every entity has the tab, which says what to add where no route is named; the card is only for those that name one, and
 * another one sums up what systems, domains and groups own.
 */
export const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3} alignItems="stretch">
        <EntitySwitch>
          <EntitySwitch.Case if={isServiceRouterAvailable}>
            <Grid item md={8} xs={12}>
              <EntityRoutingCard />
            </Grid>
          </EntitySwitch.Case>
          <EntitySwitch.Case if={isOwnedRoutingAvailable}>
            <Grid item md={8} xs={12}>
              <EntityOwnedRoutingCard />
            </Grid>
          </EntitySwitch.Case>
        </EntitySwitch>
        <Grid item md={4} xs={12}>
          <EntityAboutCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route path="/routing" title="Routing">
      <EntityRoutingContent />
    </EntityLayout.Route>
  </EntityLayout>
);

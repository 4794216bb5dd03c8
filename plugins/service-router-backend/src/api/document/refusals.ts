import { isResourcePermission } from '@backstage/plugin-permission-common';
import { Operation } from '../operations';

type Refusals = Record<number, string>;

const ofAnything: Refusals = {
  400: 'A parameter or the body cannot be used; the message names it, what was found and what was expected.',
  401: 'The caller is not known.',
  403: 'The caller has not the permission; the message names it.',
  404: 'It is not there, or may not be seen; or Service Router is not configured (`NotConfiguredError`).',
  500: 'Something failed that should not; the log of the backend tells what.',
};

const ofBodies: Refusals = {
  413: 'The body is too long.',
  415: 'The body is in a character set or an encoding that is not read.',
};

/** Whose a route is, the catalog says. */
const ofRoutes: Refusals = {
  503: 'The catalog or the database, without which this cannot be decided or done, cannot be read now. Ask again later.',
};

/** What an operation answers where it does not answer what it is asked, by status: why. */
export function refusalsOf({
  body,
  permission,
  otherwise,
}: Pick<Operation, 'body' | 'permission' | 'otherwise'>): Refusals {
  return {
    ...ofAnything,
    ...(body ? ofBodies : {}),
    ...(isResourcePermission(permission) || otherwise ? ofRoutes : {}),
  };
}

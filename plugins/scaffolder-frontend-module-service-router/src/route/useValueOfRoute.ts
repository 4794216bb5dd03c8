import { useEffect } from 'react';
import { RouteReference, routeText } from './routeReference';

/**
 * By field: for which route each of its values was made.
 *
 * A page of the form that is left keeps its values and nothing else, so that a value cannot say it by itself.
 */
const routesOfValues = new Map<string, Map<string, string>>();

/**
 * The value of a field as far as it is about the chosen route: one that was made for another route, chosen before, is none.
 *
 * @param field - id of the field in the form
 * @param route - undefined where none is chosen, or the field is about none
 * @returns the value, and what changes it
 */
export function useValueOfRoute<T extends object>(
  field: string,
  route: RouteReference | undefined,
  value: T | undefined,
  onChange: (value: T) => void,
): [T | undefined, (value: T) => void] {
  const isAnothers =
    route !== undefined && isMadeForAnother(field, value, route);
  const change = (next: T) => {
    remember(field, next, route);
    onChange(next);
  };
  useEffect(() => {
    if (!isAnothers) {
      remember(field, value, route);
    }
  });
  return [isAnothers ? undefined : value, change];
}

function isMadeForAnother(
  field: string,
  value: object | undefined,
  route: RouteReference,
): boolean {
  const madeFor = routesOfValues.get(field)?.get(keyOf(value));
  return madeFor !== undefined && madeFor !== routeText(route);
}

function remember(
  field: string,
  value: object | undefined,
  route: RouteReference | undefined,
): void {
  // The form begins with an empty object, which is about no route.
  if (route && partsOf(value).length > 0) {
    const routes = routesOfValues.get(field) ?? new Map<string, string>();
    routesOfValues.set(field, routes.set(keyOf(value), routeText(route)));
  }
}

function keyOf(value: object | undefined): string {
  return JSON.stringify(partsOf(value).sort());
}

function partsOf(value: object | undefined): [string, unknown][] {
  return Object.entries(value ?? {}).filter(([, part]) => part !== undefined);
}

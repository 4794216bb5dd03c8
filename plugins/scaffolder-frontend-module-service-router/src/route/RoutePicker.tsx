import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Text, TextField } from '@backstage/ui';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from '../field.module.css';
import { RouteState } from './RouteState';
import { routeOfText, routeText } from './routeReference';
import { RouteFieldProps } from './schema';
import { RouteChoice, useRoutes } from './useRoutes';

/** A route that stands, of all or of the entity that another field holds; or, where none can be read, one that is typed. */
export function RoutePicker({
  formContext,
  formData,
  onChange,
  rawErrors,
  required,
  schema,
  uiSchema,
}: RouteFieldProps) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const entityParameter = uiSchema['ui:options']?.entity;
  const entity: unknown =
    entityParameter && formContext?.formData?.[entityParameter];
  const answer = useRoutes(typeof entity === 'string' ? entity : undefined);
  // The form begins with an empty object.
  const value = formData?.namespace ? routeText(formData) : undefined;
  // Kept beside the value, as the slash is typed before the name.
  const [typed, setTyped] = useState(value ?? '');
  const choose = (text: string) => onChange(routeOfText(text));

  const shared = {
    className: styles.field,
    label: uiSchema['ui:title'] ?? schema.title ?? t('route.title'),
    isRequired: required,
    isInvalid: rawErrors && rawErrors.length > 0,
    // The form says what is wrong; the browser's own check would hold up the next try.
    validationBehavior: 'aria' as const,
  };
  if (answer.status === 'unreachable') {
    return (
      <TextField
        {...shared}
        description={t('route.unreachable', { message: answer.message })}
        placeholder={t('route.example')}
        value={typed}
        onChange={text => {
          setTyped(text);
          choose(text);
        }}
      />
    );
  }
  const { routes, unread } =
    answer.status === 'ready' ? answer.value : { routes: [], unread: [] };
  const chosen = routes.find(route => route.value === value);
  const notices = [
    answer.status === 'ready' &&
      routes.length === 0 &&
      t(entity ? 'route.noneOfEntity' : 'route.none', {
        entity: String(entity),
      }),
    unread.length > 0 && t('route.unread', { sources: unread.join(', ') }),
  ].filter(text => typeof text === 'string');
  return (
    <div className={styles.stack}>
      <Select
        {...shared}
        description={uiSchema['ui:description'] ?? schema.description}
        placeholder={t(
          answer.status === 'loading' ? 'route.loading' : 'route.placeholder',
        )}
        isDisabled={answer.status === 'loading'}
        search={{ placeholder: t('route.search') }}
        options={optionsWith(value, routes).map(({ value: id, host }) => ({
          id,
          label: id,
          description: host,
        }))}
        value={value ?? null}
        onChange={key => choose(key === null ? '' : String(key))}
      />
      {chosen && <RouteState route={chosen} />}
      {notices.map(notice => (
        <Text key={notice} as="p" variant="body-small" role="status">
          {notice}
        </Text>
      ))}
    </div>
  );
}

/** A route that came with the template stays in the list, even if no cluster has it. */
function optionsWith(
  value: string | undefined,
  routes: RouteChoice[],
): Pick<RouteChoice, 'value' | 'host'>[] {
  return value && routes.every(route => route.value !== value)
    ? [...routes, { value }]
    : routes;
}

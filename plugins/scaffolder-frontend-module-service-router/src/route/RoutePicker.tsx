import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Text, TextField } from '@backstage/ui';
import { serviceRouterFieldsTranslationRef } from '../translation';
import { inputProps, withChosen } from '../input';
import styles from '../field.module.css';
import { RouteState } from './RouteState';
import { routeOfText, routeText } from './routeReference';
import { RouteFieldProps } from './schema';
import { RouteChoice, useRoutes } from './useRoutes';

/** A route that stands, of all or of the entity that another field holds; or, where none can be read, one that is typed. */
export function RoutePicker(props: RouteFieldProps) {
  const { formContext, formData, onChange, schema, uiSchema } = props;
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
    ...inputProps(props, t('route.title')),
    className: styles.field,
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
  const choices: Pick<RouteChoice, 'value' | 'host'>[] = withChosen(
    routes,
    value ? [value] : [],
    route => route.value,
    unknown => ({ value: unknown }),
  );
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
        options={choices.map(({ value: id, host }) => ({
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

import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import { useFleet } from '../fleet';
import { serviceRouterFieldsTranslationRef } from '../translation';
import { inputProps } from '../input';
import styles from '../field.module.css';
import { regionNames, typedRegionNames } from './regionNames';
import { RegionOptions } from './RegionOptions';
import { RegionFieldProps } from './schema';

/** One region of the fleet or several, each with its health; or, where the fleet cannot be read, typed. */
export function RegionPicker(props: RegionFieldProps) {
  const { formData, onChange, schema, uiSchema } = props;
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const choice = useFleet();
  // Kept beside the names, as a comma at the end is typed before the next name.
  const [typed, setTyped] = useState(regionNames(formData).join(', '));
  const isMultiple =
    uiSchema['ui:options']?.multiple ?? schema.type === 'array';
  const choose = (names: string[]) =>
    onChange(isMultiple ? names : names[names.length - 1]);
  const shared = inputProps(
    props,
    t(isMultiple ? 'region.titles' : 'region.title'),
  );
  if (choice.status === 'unreachable') {
    return (
      <TextField
        {...shared}
        className={styles.field}
        description={t(
          isMultiple ? 'region.unreachableSeveral' : 'region.unreachable',
          { message: choice.message },
        )}
        value={typed}
        onChange={text => {
          setTyped(text);
          choose(typedRegionNames(text));
        }}
      />
    );
  }
  return (
    <RegionOptions
      {...shared}
      description={uiSchema['ui:description'] ?? schema.description}
      fleet={choice.status === 'ready' ? choice.value : undefined}
      isMultiple={isMultiple}
      chosen={regionNames(formData)}
      onChoose={choose}
    />
  );
}

/** What a field says of its input. */
interface FieldOfForm {
  rawErrors?: string[];
  required?: boolean;
  schema: { title?: string };
  uiSchema: { 'ui:title'?: string };
}

/** What every input is given, whichever way the field is drawn. */
export function inputProps(
  { rawErrors, required, schema, uiSchema }: FieldOfForm,
  title: string,
) {
  return {
    label: uiSchema['ui:title'] ?? schema.title ?? title,
    isRequired: required,
    isInvalid: rawErrors && rawErrors.length > 0,
    // The form says what is wrong; the browser's own check would hold up the next try.
    validationBehavior: 'aria' as const,
  };
}

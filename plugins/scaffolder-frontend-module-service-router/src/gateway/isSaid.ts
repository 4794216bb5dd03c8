/**
 * Whether an option holds: always, or as another parameter says by holding anything but `false` or nothing.
 *
 * @param option - `true`, or the name of that parameter
 */
export function isSaid(
  option: boolean | string | undefined,
  formData: Record<string, unknown> = {},
): boolean {
  const said = typeof option === 'string' ? formData[option] : option;
  return typeof said === 'object' && said !== null
    ? Object.keys(said).length > 0
    : Boolean(said);
}

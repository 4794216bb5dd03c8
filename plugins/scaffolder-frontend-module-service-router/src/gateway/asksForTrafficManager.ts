/**
 * Whether the form asks for Traffic Manager, so that a private gateway is no choice: always, or as another parameter says
 * by holding anything but `false` or nothing.
 */
export function asksForTrafficManager(
  option: boolean | string | undefined,
  formData: Record<string, unknown> = {},
): boolean {
  const said = typeof option === 'string' ? formData[option] : option;
  return typeof said === 'object' && said !== null
    ? Object.keys(said).length > 0
    : Boolean(said);
}

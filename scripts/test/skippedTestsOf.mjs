/**
 * The full names of the tests that Jest was told to skip.
 *
 * @param {string | undefined} text the report of `jest --json`; undefined when there is none
 * @returns {string[]}
 */
export function skippedTestsOf(text) {
  /** @type {{ testResults?: { assertionResults: { status: string, fullName: string }[] }[] }} */
  const report = parse(text);
  return (report.testResults ?? [])
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'pending')
    .map(({ fullName }) => fullName);
}

/** @param {string | undefined} text */
function parse(text) {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}

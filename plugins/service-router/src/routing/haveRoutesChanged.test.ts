import { reportsAt } from '../fixtures';
import { haveRoutesChanged } from './haveRoutesChanged';

const { report, zone } = reportsAt(0);
const later = reportsAt(60_000);
const other = { namespace: 'workload-b', name: 'api' };

describe('haveRoutesChanged', () => {
  it.each`
    case                           | after                                                                      | changed
    ${'nothing is another'}        | ${[report()]}                                                              | ${false}
    ${'only time has passed'}      | ${[later.report()]}                                                        | ${false}
    ${'it says something else'}    | ${[report({ sentence: 'Deleted.' })]}                                      | ${true}
    ${'it stands otherwise'}       | ${[report({ overall: 'problem' })]}                                        | ${true}
    ${'a region stands otherwise'} | ${[report({ zones: [zone('weu'), zone('neu', 'written'), zone('frc')] })]} | ${true}
    ${'another route came'}        | ${[report(), report({ route: other })]}                                    | ${false}
    ${'it went away'}              | ${[]}                                                                      | ${false}
  `('is $changed when $case', ({ after, changed }) => {
    expect(haveRoutesChanged([report()], after)).toBe(changed);
  });
});

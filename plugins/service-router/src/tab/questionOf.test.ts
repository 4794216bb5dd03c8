import {
  explainRoute,
  RouteReport,
} from '@service-router/plugin-service-router-common';
import { cardStatesAt } from '../fixtures';
import { questionOf } from './questionOf';

const states = cardStatesAt(Date.parse('2026-10-02T12:00:00Z'));

function reportOf(name: string): RouteReport {
  const state = states[name];
  if (state.status !== 'ready') {
    throw new Error(`No route is shown in ${name}`);
  }
  return state.routing.items[0];
}

describe('questionOf', () => {
  it.each`
    state                | region   | ask             | answer
    ${'answering'}       | ${'weu'} | ${'why'}        | ${'10.10.0.10'}
    ${'no-resolver'}     | ${'weu'} | ${'whyShould'}  | ${'10.10.0.10'}
    ${'resolver-lost'}   | ${'frc'} | ${'whyShould'}  | ${'10.30.0.10'}
    ${'stale'}           | ${'neu'} | ${'whyLast'}    | ${'10.20.0.10'}
    ${'zone-never-read'} | ${'neu'} | ${'whatKnown'}  | ${undefined}
    ${'on-its-way'}      | ${'neu'} | ${'whyNot'}     | ${undefined}
    ${'conflict'}        | ${'weu'} | ${'whyNot'}     | ${undefined}
    ${'removing'}        | ${'weu'} | ${'whatBecame'} | ${undefined}
  `('asks $ask in $region when $state', ({ state, region, ask, answer }) => {
    const found = explainRoute(reportOf(state)).find(
      one => one.region === region,
    )!;
    expect(questionOf(found)).toEqual({ ask, ...(answer ? { answer } : {}) });
  });
});

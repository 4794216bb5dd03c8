import type {
  PipelineRequest,
  PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { RequestWait } from '@service-router/plugin-service-router-common';
import { ManualTimers } from './__testUtils__/ManualTimers';
import { BudgetPolicy } from './BudgetPolicy';
import { RequestBudget } from './RequestBudget';

const HOUR = 3_600_000;

const request = {
  method: 'PUT',
  url: 'https://management.azure.com/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/trafficmanagerprofiles/shop',
} as PipelineRequest;

function answer(status: number): PipelineResponse {
  const headers = new Map([['retry-after', '30']]);
  return { status, headers, request } as never;
}

describe('BudgetPolicy', () => {
  let timers: ManualTimers;
  let budget: RequestBudget;
  let policy: BudgetPolicy;
  /** What Azure answers; the last one stays. */
  let answers: number[];
  let sent: number;
  let waits: (RequestWait | undefined)[];
  let controller: AbortController;
  let outcome: unknown;

  beforeEach(() => {
    timers = new ManualTimers();
    budget = new RequestBudget(timers);
    policy = new BudgetPolicy(budget, () => timers.now());
    answers = [429];
    sent = 0;
    waits = [];
    controller = new AbortController();
    outcome = undefined;
  });

  const next = async () => {
    sent += 1;
    return answer(answers.length > 1 ? answers.shift()! : answers[0]);
  };

  function send(onWait: (wait?: RequestWait) => void = () => {}) {
    const { signal } = controller;
    const caller = {
      purpose: 'write' as const,
      signal,
      onWait: (wait: RequestWait | undefined) => {
        waits.push(wait);
        onWait(wait);
      },
    };
    policy
      .during(caller, () => policy.sendRequest(request, next))
      .then(
        response => {
          outcome = response.status;
        },
        error => {
          outcome = error;
        },
      );
  }

  it('hands on whatever is no refusal', async () => {
    answers = [500];
    send();
    await timers.advance(0);
    expect(outcome).toBe(500);
  });

  it('waits for an hour of refusals, and then goes', async () => {
    send();
    await timers.advance(HOUR);
    expect(outcome).toBeUndefined();
    answers = [200];
    await timers.advance(30_000);
    expect(outcome).toBe(200);
  });

  it('asks no more often than Azure wants to be asked', async () => {
    send();
    await timers.advance(HOUR);
    expect(sent).toBe(121);
  });

  it('tells since when it waits, however often it was refused', async () => {
    send();
    const since = new Date(timers.now()).toISOString();
    await timers.advance(HOUR);
    expect(waits.at(-1)).toEqual({
      since,
      refusedUntil: new Date(timers.now() + 30_000).toISOString(),
    });
  });

  it('is told among what waits, since its first try', async () => {
    send();
    const since = new Date(timers.now()).toISOString();
    await timers.advance(HOUR);
    expect(budget.report('azure').waiting.write).toEqual({
      requests: 1,
      since,
      until: new Date(timers.now() + 30_000).toISOString(),
    });
  });

  it('waits no longer than it is wanted', async () => {
    send();
    await timers.advance(200_000);
    controller.abort(new Error('not wanted any more'));
    await timers.advance(0);
    expect(outcome).toEqual(new Error('not wanted any more'));
  });

  it('sends nothing that is not wanted any more when its turn comes', async () => {
    send(wait => {
      if (!wait) {
        controller.abort(new Error('planned anew'));
      }
    });
    await timers.advance(60_000);
    expect(sent).toBe(1);
    expect(outcome).toEqual(new Error('planned anew'));
  });
});

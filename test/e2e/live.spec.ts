import { expect, test } from '@playwright/test';
import {
  RoutesChangedSignal,
  SERVICE_ROUTER_SIGNAL_CHANNEL,
} from '@service-router/plugin-service-router-common';
import { commitToRepository } from './applicationRepository';
import { addRival, removeRival } from './rival';
import { screens, settles } from './screens';
import { demo } from './subjects';
import { visitorOf } from './visitor';

const ROUTE = 'ns-workload-a/test-workload-route';
/** Namespace and name. */
const KEY = /^[a-z0-9-]+\/[a-z0-9.-]+$/;

test('a change appears on an open card by a signal, which names routes and tells nothing of them', async ({
  browser,
}) => {
  const context = await visitorOf(browser);
  const page = await context.newPage();
  const signals: { message: RoutesChangedSignal; heardAt: number }[] = [];
  page.on('websocket', socket =>
    socket.on('framereceived', ({ payload }) => {
      const { channel, message } = JSON.parse(String(payload));
      if (channel === SERVICE_ROUTER_SIGNAL_CHANNEL) {
        signals.push({ message, heardAt: Date.now() });
      }
    }),
  );
  await page.goto(screens.card.path(demo));
  await expect(
    page.getByText(/Answering in 3 of 3 regions/).first(),
  ).toBeVisible(settles);
  const heard = () =>
    signals.filter(({ message }) => message.routes.includes(ROUTE));
  const claimed = page.getByText(/ns-rival\/rival also asks for/).first();
  await commitToRepository('Claim a name that is taken', addRival);
  try {
    await expect(claimed).toBeVisible(settles);
    // A page that heard no signal yet looks for changes by itself, and may be first.
    await expect.poll(() => heard().length, settles).toBeGreaterThan(0);
  } finally {
    signals.splice(0);
    await commitToRepository('Give the name up', removeRival);
  }
  await expect(claimed).toBeHidden(settles);
  const shownAt = Date.now();
  await expect.poll(() => heard().length, settles).toBeGreaterThan(0);
  test.info().annotations.push({
    type: 'seconds from the signal to the card',
    description: ((shownAt - heard()[0].heardAt) / 1000).toFixed(2),
  });
  for (const { message } of signals) {
    expect(Object.keys(message).sort()).toEqual(['routes', 'type']);
    expect(message.routes.filter(route => !KEY.test(route))).toEqual([]);
  }
  await context.close();
});

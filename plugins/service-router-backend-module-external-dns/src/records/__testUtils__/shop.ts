import { ProfileFact } from '@service-router/plugin-service-router-common';
import { WebhookEndpoint } from '../../protocol';
import { endpoint, loop, scopeOf } from './walk';

export const weu = scopeOf('weu');
export const neu = scopeOf('neu');

/** The shop's Service in West Europe: 70 of 100 under the host that both regions share. */
export function inWeu(settings: Record<string, string> = {}): WebhookEndpoint {
  return endpoint('shop-weu.example.com', {
    hostname: 'shop.example.com',
    weight: '70',
    ...settings,
  });
}

/** The shop's Service in North Europe: the other 30. */
export function inNeu(settings: Record<string, string> = {}): WebhookEndpoint {
  return endpoint(
    'shop-neu.example.com',
    {
      hostname: 'shop.example.com',
      weight: '30',
      'endpoint-location': 'northeurope',
      ...settings,
    },
    { targets: ['20.30.40.51'] },
  );
}

/** What stands once both regions were asked for, West Europe first. */
export function inBoth(): ProfileFact[] {
  const { facts } = loop([], [inWeu()], weu);
  return loop(facts, [inNeu()], neu).facts;
}

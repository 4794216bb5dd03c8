import { routeKey } from '../../plan';
import { mentionsIn } from './mentions';

const known = ['payments/api', 'payments/api-v2', 'payments/web'];
const reader = {
  tells: (route: { namespace: string; name: string }) =>
    routeKey(route) === 'payments/api',
  isRoute: (route: { namespace: string; name: string }) =>
    known.includes(routeKey(route)),
};

describe('mentionsIn', () => {
  it.each`
    text                                                               | untold
    ${'All is well.'}                                                  | ${[]}
    ${'It is held by ServiceRoute payments/api.'}                      | ${[]}
    ${'It is held by ServiceRoute payments/web.'}                      | ${['payments/web']}
    ${'ServiceRoute payments/api, a/b and payments/web ask'}           | ${['a/b', 'payments/web']}
    ${'ServiceRoute/payments/web dry-run failed'}                      | ${['payments/web']}
    ${'aks-weu Service payments/web has the target'}                   | ${['payments/web']}
    ${'DNSEndpoint payments/api-external-dns-weu stands'}              | ${[]}
    ${'DNSEndpoint payments/api-v2-external-dns-weu stands'}           | ${['payments/api-v2-external-dns-weu']}
    ${'owned by weu (from crd/payments/web-weu)'}                      | ${['payments/web-weu']}
    ${'heritage=x,external-dns/resource=crd/payments/web-w'}           | ${['payments/web-w']}
    ${'DNSEndpoint elsewhere/made-by-hand stands'}                     | ${['elsewhere/made-by-hand']}
    ${'from crd/istio-system/gateway-controller-ingress-internal-weu'} | ${[]}
    ${'Gateway istio-system/internal is not valid'}                    | ${[]}
    ${'set router.io/ServiceRoute payments'}                           | ${[]}
    ${'It is held by payments/web.'}                                   | ${['payments/web']}
    ${'Nobody but payments/api asks for it'}                           | ${[]}
    ${'payments/api-v2 and payments/web ask'}                          | ${['payments/api-v2', 'payments/web']}
    ${'see apps/payments/web for more'}                                | ${['payments/web']}
    ${'payments/web-external-dns-weu stands'}                          | ${['payments/web-external-dns-weu']}
    ${'payments/api-external-dns-weu stands'}                          | ${[]}
    ${'Gateway payments/web is not valid'}                             | ${[]}
    ${'elsewhere/nobody is no route'}                                  | ${[]}
    ${'ServiceRoute/payments/web and DNSPolicy/payments/web'}          | ${['payments/web']}
  `('finds $untold in "$text"', ({ text, untold }) => {
    expect(mentionsIn(text, reader).flatMap(found => found.untold)).toEqual(
      untold,
    );
  });
});

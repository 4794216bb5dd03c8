import { TestBackend } from '@backstage/backend-test-utils';
import request, { Test } from 'supertest';
import { operations } from '../operations';
import { base, change, proposal } from './apiOfTests';

export type Server = TestBackend['server'];

/** For each operation, a question that it answers with 200. */
const questions: Record<string, (server: Server) => Test> = {
  GetEntityRouting: server =>
    request(server).get(`${base}/entity-routing?ref=component:default/both`),
  GetOwnedRouting: server =>
    request(server).get(`${base}/owned-routing?ref=system:default/shop`),
  ListRoutes: server => request(server).get(`${base}/routes`),
  GetRouteEntities: server => request(server).get(`${base}/route-entities`),
  GetRoute: server => request(server).get(`${base}/routes/payments/api`),
  GetRouteHistory: server =>
    request(server).get(`${base}/routes/payments/api/history`),
  GetRouteObjects: server =>
    request(server).get(`${base}/routes/payments/api/objects`),
  ReconcileRoute: server =>
    request(server).post(`${base}/routes/payments/api/reconcile`),
  GetFleet: server => request(server).get(`${base}/fleet`),
  GetRegions: server => request(server).get(`${base}/regions`),
  PreviewFailover: server =>
    request(server).get(`${base}/regions/weu/failover`),
  GetZone: server => request(server).get(`${base}/zones/weu`),
  GetTraffic: server => request(server).get(`${base}/traffic`),
  CheckProposal: server => request(server).post(`${base}/check`).send(proposal),
  PlanChange: server => request(server).post(`${base}/plan`).send(change),
};

/** Every operation, with how it is asked. */
export const calls = operations.map(operation => ({
  operation,
  id: operation.id,
  eventId: operation.audit.eventId,
  call: (server: Server) => questions[operation.id](server),
}));

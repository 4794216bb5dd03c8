import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';
import { z } from 'zod';
import { HistoryStore } from '../../history';
import { Rechecks } from '../../recheck';
import { RouteReports } from '../../reports';
import { answerSeenBy, RouteOwners, RouteRights } from '../rights';

/** One thing that a path or a query says. */
export interface Parameter {
  in: 'path' | 'query';
  description: string;
  /** Finishes the sentence "expected ...". */
  expected: string;
  schema: z.ZodType;
  example?: string;
}

type Parameters = Record<string, Parameter>;

/** What was asked, once it is known that it may be asked and that it makes sense. */
export interface Question<P extends Parameters = {}, Body = undefined> {
  parameters: { [Name in keyof P]: z.output<P[Name]['schema']> };
  body: Body;
  credentials: BackstageCredentials;
  /** The caller has {@link Operation.otherwise} alone, so that what it is told is about the routes of `rights`. */
  isLimited: boolean;
  /** Of which routes the caller may be told, where the permission is about single routes; of all otherwise. */
  rights: RouteRights;
}

/** What answers are made from. */
export interface Sources {
  catalog: Pick<
    CatalogService,
    'getEntityByRef' | 'getEntitiesByRefs' | 'streamEntities'
  >;
  /** Which entities of the catalog say which routes are theirs. */
  claims: Pick<RouteOwners, 'current'>;
  /** @throws NotConfiguredError */
  reports(): Reports;
  /** @throws NotConfiguredError */
  rechecks(): Pick<Rechecks, 'ask'>;
  /** @throws NotConfiguredError */
  history(): Pick<HistoryStore, 'entries'> & { keepDays: number };
  /** The backend's clock. */
  now(): Date;
}

/** As much of the reports as is told over HTTP. */
export type Reports = Pick<
  RouteReports,
  | 'report'
  | 'objects'
  | 'placeOf'
  | 'list'
  | 'routes'
  | 'isRoute'
  | 'regions'
  | 'listVersion'
  | 'version'
  | 'fleet'
  | 'traffic'
  | 'regionContents'
  | 'zone'
  | 'errors'
  | 'check'
  | 'plan'
  | 'failover'
>;

/** A route of the API: what is asked, who may ask, how it is noted, and what is answered. */
export interface Operation<
  P extends Parameters = Parameters,
  Body = unknown,
  Answer = unknown,
> {
  /** Its name for generated clients. */
  id: string;
  method: 'get' | 'post';
  /** As Express has it: `/v1/routes/:namespace/:name`. */
  path: string;
  summary: string;
  description: string;
  /** Without which nobody gets an answer; where it is about single routes, the answer is about those alone. */
  permission: BasicPermission | ResourcePermission;
  /** Who has not that one and has this one for a route gets an answer about that route. */
  otherwise?: ResourcePermission;
  audit: {
    eventId: string;
    /** `low` when absent: nothing is done but told. */
    severityLevel?: 'low' | 'medium';
    meta?: (request: Pick<Request, 'params' | 'query'>) => JsonObject;
  };
  parameters: P;
  body?: {
    description: string;
    schema: z.ZodType<Body>;
    /** Begins the sentence in which a body is refused. */
    refusal: string;
  };
  /** Name of the type in `-common` that the answer has. */
  answers: string;
  /**
   * What the answer is made from, as far as it changes; anything that JSON has. Who has an answer of the same version
   * gets no other. Absent where that is not known before it is made.
   */
  version?: (question: Question<P, Body>, sources: Sources) => unknown;
  answer: (
    question: Question<P, Body>,
    sources: Sources,
  ) => Promise<Answer> | Answer;
}

/**
 * Gives an operation its types; the router asks it whatever it is. Whoever asks it, and however, its answer names no route
 * of which they may not be told.
 */
export function operation<
  const P extends Parameters,
  Body = undefined,
  Answer = unknown,
>(definition: Operation<P, Body, Answer>): Operation {
  const { answer } = definition;
  return {
    ...definition,
    answer: async (question, sources) =>
      answerSeenBy(question, await answer(question, sources), route =>
        sources.reports().isRoute(route),
      ),
  } satisfies Operation<P, Body, Answer> as unknown as Operation;
}

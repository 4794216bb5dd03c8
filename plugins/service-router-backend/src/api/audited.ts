import { AuditorService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/** Runs a request with an entry in the audit log, which tells how it ended. */
export async function audited<T>(
  auditor: AuditorService,
  event: {
    eventId: string;
    severityLevel?: 'low' | 'medium';
    /** Absent where it was not asked over HTTP. */
    request?: Request;
    meta?: JsonObject;
  },
  run: () => Promise<T>,
): Promise<T> {
  const entry = await auditor.createEvent({
    severityLevel: 'low',
    ...event,
  });
  try {
    const result = await run();
    await entry.success();
    return result;
  } catch (error) {
    await entry.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}

import {
  ZoneAccessError,
  ZoneMissingError,
  ZoneReadError,
  ZoneRefusedError,
  ZoneThrottledError,
  ZoneUnavailableError,
} from './ZoneReadError';

describe('ZoneReadError', () => {
  it.each`
    error                            | retryable
    ${new ZoneReadError('x')}        | ${true}
    ${new ZoneUnavailableError('x')} | ${true}
    ${new ZoneThrottledError('x')}   | ${true}
    ${new ZoneAccessError('x')}      | ${false}
    ${new ZoneMissingError('x')}     | ${false}
    ${new ZoneRefusedError('x')}     | ${false}
  `(
    '$error.name says whether waiting can help: $retryable',
    ({ error, retryable }) => {
      expect(error).toBeInstanceOf(ZoneReadError);
      expect(error.retryable).toBe(retryable);
    },
  );

  it('says how long to wait when throttled', () => {
    expect(new ZoneThrottledError('x', 7000).retryAfter).toBe(7000);
  });
});

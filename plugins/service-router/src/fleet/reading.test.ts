import { ServiceRouterRequestError } from '@service-router/plugin-service-router-common';
import { Reading, readingAfter } from './reading';

const loading: Reading<string> = { status: 'loading' };
const read: Reading<string> = { status: 'ready', value: 'it', readAt: 1 };
const failed = (statusCode: number, code = 'ResponseError') => ({
  error: new ServiceRouterRequestError('as it says', statusCode, code),
});

describe('readingAfter', () => {
  it('is what was read', () => {
    expect(readingAfter(loading, { value: 'it', readAt: 1 })).toEqual(read);
  });

  it('keeps what was read before, with the reason why it is old', () => {
    expect(readingAfter(read, failed(0))).toEqual({
      ...read,
      failure: { message: 'as it says' },
    });
  });

  it('forgets why, as soon as it is read again', () => {
    const old = readingAfter(read, failed(503));
    expect(readingAfter(old, { value: 'more', readAt: 2 })).toEqual({
      status: 'ready',
      value: 'more',
      readAt: 2,
    });
  });

  it('shows nothing any more of what is gone', () => {
    expect(readingAfter(read, failed(404, 'NotFoundError'))).toEqual({
      status: 'absent',
    });
  });

  it('shows nothing any more to whom it may not be told', () => {
    expect(readingAfter(read, failed(403))).toEqual({ status: 'forbidden' });
  });

  it.each`
    statusCode | code                    | reading
    ${404}     | ${'ResponseError'}      | ${{ status: 'not-configured', lacks: 'backend' }}
    ${404}     | ${'NotFoundError'}      | ${{ status: 'absent' }}
    ${503}     | ${'NotConfiguredError'} | ${{ status: 'not-configured', lacks: 'configuration' }}
    ${503}     | ${'ResponseError'}      | ${{ status: 'error', message: 'as it says' }}
    ${0}       | ${'Unreachable'}        | ${{ status: 'error', message: 'as it says' }}
  `(
    'is $reading.status after $statusCode $code',
    ({ statusCode, code, reading }) => {
      expect(readingAfter(loading, failed(statusCode, code))).toEqual(reading);
    },
  );
});

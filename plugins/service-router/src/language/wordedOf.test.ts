import {
  say,
  ServiceRouterRequestError,
} from '@service-router/plugin-service-router-common';
import { wordedOf } from './wordedOf';

const words = say`The backend answered ${503}`;

describe('wordedOf', () => {
  it.each`
    error                                                                | told
    ${new ServiceRouterRequestError('It answered 503', 503, 'X', words)} | ${{ message: 'It answered 503', words }}
    ${new ServiceRouterRequestError('No such route', 404, 'X')}          | ${{ message: 'No such route' }}
    ${new Error('out of memory')}                                        | ${{ message: 'out of memory' }}
    ${'nothing'}                                                         | ${{ message: expect.stringContaining('nothing') }}
  `('says what $error says', ({ error, told }) => {
    expect(wordedOf(error)).toEqual(told);
  });
});

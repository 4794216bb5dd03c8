import { once } from 'node:events';
import { connect } from 'node:net';
import { createCertificateAuthority } from '../../certificates';
import { Listener } from './Listener';

describe('Listener', () => {
  it('cuts a connection that has not begun to speak TLS', async () => {
    const authority = createCertificateAuthority({ now: new Date() });
    const listener = new Listener(0, authority.issue('test'), () => {});
    await listener.start();
    const socket = connect(listener.port, '127.0.0.1');
    await once(socket, 'connect');
    const cut = once(socket, 'close');
    await listener.stop();
    await expect(cut).resolves.toBeDefined();
  });
});

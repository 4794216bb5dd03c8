import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inodesIn } from './portHolder.mjs';

const tcp = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 31415 1 0 100 0 0 10 0
   1: 0100007F:0BB8 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 27182 1 0 20 4 30 10 -1
   2: 0100007F:1B5F 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 16180 1 0 100 0 0 10 0`;

const udp = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
  77: 0100007F:1BD0 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 14142 2 0000000000000000 0`;

describe('inodesIn', () => {
  it('finds the socket that listens, not a connection to it', () => {
    assert.deepEqual([...inodesIn(tcp, 'tcp', 3000)], ['31415']);
  });

  it('finds nobody on another port', () => {
    assert.deepEqual([...inodesIn(tcp, 'tcp', 3001)], []);
  });

  it('finds a UDP socket', () => {
    assert.deepEqual([...inodesIn(udp, 'udp', 7120)], ['14142']);
  });
});

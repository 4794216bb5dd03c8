import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { installFailureOf, isHopeless } from './installFailure.mjs';

const npmWithoutNetwork = `npm error code ENOTFOUND
npm error syscall getaddrinfo
npm error errno ENOTFOUND
npm error network request to https://npm.example.com/left-pad failed, reason: getaddrinfo ENOTFOUND npm.example.com
npm error network This is a problem related to network connectivity.`;

const yarnWithoutNetwork = `➤ YN0000: ┌ Fetch step
➤ YN0001: │ RequestError: getaddrinfo EAI_AGAIN npm.example.com
    at ClientRequest.<anonymous> (/yarn.js:146:14258)`;

describe('installFailureOf', () => {
  it('names the host that npm could not reach, and what to do', () => {
    const { message } = installFailureOf({
      tool: 'npm',
      output: npmWithoutNetwork,
    });
    assert.match(
      message,
      /^npm\.example\.com could not be reached \(its name is not known\): check the network/,
    );
  });

  it('names the host that Yarn could not reach', () => {
    const { message } = installFailureOf({
      tool: 'Yarn',
      output: yarnWithoutNetwork,
    });
    assert.match(message, /^npm\.example\.com could not be reached/);
  });

  it('names the registry when the output names no host', () => {
    const { message } = installFailureOf({
      tool: 'Yarn',
      output: '➤ YN0001: │ RequestError: read ECONNRESET',
      registry: 'https://mirror.example.com:8443/npm',
    });
    assert.match(message, /^mirror\.example\.com:8443 could not be reached/);
  });

  it('names an address and port that refuse the connection', () => {
    const { message } = installFailureOf({
      tool: 'Yarn',
      output: 'RequestError: connect ECONNREFUSED 127.0.0.1:9',
    });
    assert.match(message, /^127\.0\.0\.1:9 .*the connection was refused/);
  });

  it('tells a full disk from a lost network', () => {
    const { message } = installFailureOf({
      tool: 'Yarn',
      output: `Error: ENOSPC: no space left on device, write\n${yarnWithoutNetwork}`,
    });
    assert.match(message, /^The disk is full/);
  });

  it('says what an unknown certificate authority asks for', () => {
    const { message } = installFailureOf({
      tool: 'npm',
      output:
        'npm error code SELF_SIGNED_CERT_IN_CHAIN\nnpm error request to https://npm.example.com/x failed',
    });
    assert.match(message, /^npm\.example\.com .*not trusted.*cafile/);
  });

  it('says where a login goes', () => {
    const { message } = installFailureOf({
      tool: 'Yarn',
      output:
        '➤ YN0041: │ react@npm:18: Invalid authentication (as an anonymous user)\n  Response Code: 401 (Unauthorized)',
      registry: 'https://mirror.example.com',
    });
    assert.match(message, /^mirror\.example\.com asks for a login/);
  });

  it('does not take a count of 401 packages for a refused login', () => {
    const { message } = installFailureOf({
      tool: 'Yarn',
      output: '➤ YN0013: │ 401 packages were added to the project',
    });
    assert.match(message, /^Yarn failed/);
  });

  it('says how to bring the lockfile up to date', () => {
    const { message } = installFailureOf({
      tool: 'Yarn',
      output:
        '➤ YN0028: │ The lockfile would have been modified by this install, which is explicitly forbidden.',
    });
    assert.match(
      message,
      /^yarn\.lock does not match .*npm run yarn -- install/,
    );
  });

  it('shows the last lines of a failure that it does not know, without their ornaments', () => {
    const { message, details } = installFailureOf({
      tool: 'npm',
      output: 'npm error something new\nnpm error    at frame (file.js:1:1)',
    });
    assert.match(message, /^npm failed/);
    assert.deepEqual(details, ['something new']);
  });
});

describe('isHopeless', () => {
  it('is a request of Yarn that cannot reach its host', () => {
    assert.ok(
      isHopeless('➤ YN0001: │ RequestError: getaddrinfo ENOTFOUND registry'),
    );
    assert.ok(
      isHopeless('➤ YN0001: │ RequestError: self-signed certificate in chain'),
    );
  });

  it('is no other complaint', () => {
    assert.ok(!isHopeless('➤ YN0060: │ react is listed by your project'));
    assert.ok(!isHopeless('➤ YN0002: │ ENOTFOUND is a peer dependency'));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meaningfulLinesOf } from './LogFile.mjs';

describe('meaningfulLinesOf', () => {
  it('is the error with what was said just before it, without the stack', () => {
    const lines = [
      ...Array.from({ length: 30 }, (_, index) => `plugin ${index} started`),
      "Backend failed to start, plugin 'service-router' startup failed",
      'Error: app-config: serviceRouter.clusters.aks-weu.region is "weuu"; the regions configured are weu, neu, frc.',
      '    at readClusters (/src/config.ts:10:3)',
      '    at async start (/src/plugin.ts:3:3)',
      '',
      'Node.js v22.23.3',
    ];
    assert.deepEqual(meaningfulLinesOf(lines), [
      'plugin 28 started',
      'plugin 29 started',
      "Backend failed to start, plugin 'service-router' startup failed",
      'Error: app-config: serviceRouter.clusters.aks-weu.region is "weuu"; the regions configured are weu, neu, frc.',
    ]);
  });

  it('leaves out the excerpt that Node prints of an uncaught error', () => {
    assert.deepEqual(
      meaningfulLinesOf([
        '/src/main.ts:12',
        "    throw new Error('no zone');",
        '          ^',
        '',
        'Error: no zone',
        '    at main (/src/main.ts:12:11)',
      ]),
      ['Error: no zone'],
    );
  });

  it('is the last lines when none of them is an error', () => {
    const lines = ['one', 'two', 'three'];
    assert.deepEqual(meaningfulLinesOf(lines, 2), ['two', 'three']);
  });

  it('is nothing for silence', () => {
    assert.deepEqual(meaningfulLinesOf([]), []);
  });
});

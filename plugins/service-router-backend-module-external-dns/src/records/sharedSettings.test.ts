import { isQuiet } from './__testUtils__/ExternalDnsInstance';
import { inNeu, inWeu, neu, weu } from './__testUtils__/shop';
import { loop, scopeOf, told } from './__testUtils__/walk';
import { adjustedRecords } from './adjustedRecords';

describe('what several clusters do not agree on', () => {
  it('is decided by the endpoint that came first, and plans no change', () => {
    const { facts } = loop([], [inWeu({ 'dns-ttl': '60' })], weu);
    const joined = loop(facts, [inNeu({ 'dns-ttl': '120' })], neu);
    const again = loop(joined.facts, [inNeu({ 'dns-ttl': '120' })], neu);
    expect(joined.facts[0].settings.dnsTtl).toBe(60);
    expect(isQuiet(again.changes)).toBe(true);
  });

  it('is told to who is overruled, with who decides', () => {
    const { facts } = loop([], [inWeu({ 'dns-ttl': '60' })], weu);
    expect(
      adjustedRecords([inNeu({ 'dns-ttl': '120' })], facts, neu).conflicts,
    ).toMatchObject([
      {
        key: 'dns-ttl',
        winner: { origin: { cluster: 'weu' }, value: '60' },
        others: [{ origin: { cluster: 'neu' }, value: '120' }],
      },
    ]);
  });

  it('passes on to who comes next when the first one goes', () => {
    const { facts } = loop([], [inWeu({ 'dns-ttl': '60' })], weu);
    const joined = loop(facts, [inNeu({ 'dns-ttl': '120' })], neu).facts;
    const left = loop(joined, [], weu).facts;
    expect(
      loop(left, [inNeu({ 'dns-ttl': '120' })], neu).facts[0].settings.dnsTtl,
    ).toBe(120);
  });
});

describe('two clusters that nobody named', () => {
  const unnamed = scopeOf('default', { isClusterNamed: false });

  it('leave each other’s endpoints alone by the owners in their texts', () => {
    const { facts } = loop([], [inWeu()], unnamed, { owner: 'weu' });
    const both = loop(facts, [inNeu()], unnamed, { owner: 'neu' }).facts;
    expect(told(both)).toHaveLength(2);
    expect(
      isQuiet(loop(both, [inWeu()], unnamed, { owner: 'weu' }).changes),
    ).toBe(true);
  });

  it('agree on who decides', () => {
    const asked = inNeu({ 'dns-ttl': '120' });
    const { facts } = loop([], [inWeu()], unnamed, { owner: 'weu' });
    const both = loop(facts, [asked], unnamed, { owner: 'neu' }).facts;
    const again = loop(both, [asked], unnamed, { owner: 'neu' });
    expect(again.facts[0].settings.dnsTtl).toBe(30);
    expect(isQuiet(again.changes)).toBe(true);
  });
});

import {
  declaredPolicy,
  gatewayOf,
  HOST,
  instances,
  linesOf,
  NEW_HOST,
  newRoute,
  planOf,
  rulesOf,
  standingFleet,
} from './__testUtils__/twoRegions';

describe('planChange, by what the zones hold and who publishes there', () => {
  it('tells what a record of nobody keeps from being written', () => {
    const facts = standingFleet(undefined, {
      zones: {
        weu: [{ fqdn: NEW_HOST, type: 'A', ttl: 60, values: ['10.9.9.9'] }],
      },
    });
    const plan = planOf({ declared: [{ object: newRoute }] }, facts);
    expect(linesOf(plan)).toEqual([
      `weu refused(Unowned) CNAME ${NEW_HOST}: nothing -> nothing`,
      `neu create CNAME ${NEW_HOST}: nothing -> ${gatewayOf('neu')}`,
    ]);
    expect(plan.findings.map(({ sentence }) => sentence)).toContain(
      `A ${NEW_HOST} → 10.9.9.9 stands in the zone of West Europe and nobody owns it, so ExternalDNS leaves it; remove it first, or choose another name.`,
    );
  });

  it('tells what is asked for where a zone was never read, and that it was not', () => {
    const facts = standingFleet(undefined, { zones: { neu: undefined } });
    const plan = planOf({ declared: [{ object: newRoute }] }, facts);
    expect(plan.zones[1]).toMatchObject({
      basis: 'plan',
      records: [{ action: 'create', after: [gatewayOf('neu')] }],
    });
    expect(plan.unchecked).toEqual([
      'The zone of North Europe has not been read, so it is told what is asked for there, not what stands or who owns it.',
    ]);
  });

  it('tells what is asked for where it is not known who publishes', () => {
    const facts = standingFleet(undefined, {
      zones: { weu: [], neu: [] },
      facts: { externalDns: [] },
    });
    const { zones, unchecked } = planOf(
      { declared: [{ object: newRoute }] },
      facts,
    );
    expect(zones.map(({ basis }) => basis)).toEqual(['plan', 'plan']);
    expect(unchecked[0]).toBe(
      'Which ExternalDNS publishes from aks-weu into the zone of West Europe is not known, so it is told what is asked for there, not what comes of it.',
    );
  });

  it('goes on without a cluster that was never read, and says so', () => {
    const facts = standingFleet();
    const [weu, neu] = facts.clusters;
    const { zones, unchecked } = planOf(
      { declared: [{ object: newRoute }] },
      {
        ...facts,
        clusters: [weu, { ...neu, plan: undefined, state: {} }],
      },
    );
    expect(zones[1].records).toEqual([]);
    expect(unchecked).toContain(
      'aks-neu has not been read yet, so what becomes of its part is not known.',
    );
  });

  describe('in which two clusters with one owner id would publish', () => {
    const shared = instances.map(instance => ({
      ...instance,
      ownerId: 'shared',
      prefix: 'x-',
    }));
    const plan = planOf(
      {
        declared: [
          {
            object: declaredPolicy({
              mode: 'RegionBound',
              sourceRegion: 'weu',
            }),
            regions: ['weu'],
          },
        ],
      },
      standingFleet(undefined, {
        zones: { weu: [], neu: [] },
        facts: { externalDns: shared },
      }),
    );

    it('is told that the record never comes to rest', () => {
      expect(plan.findings).toContainEqual(
        expect.objectContaining({
          severity: 'error',
          rule: 'notPublished',
          sentence: `The CNAME of ${HOST} would never come to rest in the zone of North Europe: aks-weu and aks-neu ask for different things, and the ExternalDNS of each takes the record for its own.`,
        }),
      );
    });

    it('is not told besides that one of them keeps it', () => {
      expect(rulesOf(plan)).toEqual([
        'error notPublished',
        'warning fleetConflict',
      ]);
    });
  });

  it('names a name as it is written where ExternalDNS only creates', () => {
    const createOnly = instances.map(instance => ({
      ...instance,
      policy: 'create-only' as const,
    }));
    const kept = planOf(
      {
        declared: [
          {
            object: declaredPolicy({
              mode: 'RegionBound',
              sourceRegion: 'weu',
            }),
          },
        ],
      },
      standingFleet(undefined, { facts: { externalDns: createOnly } }),
    );
    expect(kept.findings.map(({ sentence }) => sentence)).toContain(
      `The record of ${HOST} stays as it is in the zone of North Europe, as the policy of its ExternalDNS only creates.`,
    );
  });
});

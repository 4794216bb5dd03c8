import { Wire } from '../__testUtils__/wire';
import { ApiServer, describeCluster, target } from '../targets';

jest.setTimeout(300_000);

const COLLECTION = '/apis/coordination.k8s.io/v1/namespaces/default/leases';

const lease = (
  name: string,
  holderIdentity: string,
  rest: { resourceVersion?: string; renewTime?: string } = {},
) => ({
  apiVersion: 'coordination.k8s.io/v1',
  kind: 'Lease',
  metadata: { name, resourceVersion: rest.resourceVersion },
  spec: {
    holderIdentity,
    leaseDurationSeconds: 15,
    renewTime: rest.renewTime ?? '2026-01-01T00:00:00.000000Z',
  },
});

describeCluster('a Lease', {}, () => {
  let server: ApiServer;
  let wire: Wire;
  beforeAll(async () => {
    server = await target.launch();
    wire = new Wire(server);
  });
  afterAll(() => server.dispose());

  it('is made by one of two who make it', async () => {
    const answers = await Promise.all(
      ['one', 'two'].map(holder => wire.post(COLLECTION, lease('new', holder))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.reason).toBe(
      'AlreadyExists',
    );
  });

  it('is taken by one of two who saw the same version of it', async () => {
    const { body } = await wire.post(COLLECTION, lease('free', ''));
    const { resourceVersion } = body.metadata;
    const answers = await Promise.all(
      ['one', 'two'].map(holder =>
        wire.put(
          `${COLLECTION}/free`,
          lease('free', holder, { resourceVersion }),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.reason).toBe(
      'Conflict',
    );
  });

  it('keeps its times to the microsecond', async () => {
    const renewTime = '2026-01-01T12:34:56.789012Z';
    const { body } = await wire.post(
      COLLECTION,
      lease('exact', 'one', { renewTime }),
    );
    expect(body.spec.renewTime).toBe(renewTime);
  });

  it('whose duration is nothing is refused', async () => {
    const object = lease('nothing', 'one');
    const { status, body } = await wire.post(COLLECTION, {
      ...object,
      spec: { ...object.spec, leaseDurationSeconds: 0 },
    });
    expect(status).toBe(422);
    expect(body.details.causes[0].field).toBe('spec.leaseDurationSeconds');
  });
});

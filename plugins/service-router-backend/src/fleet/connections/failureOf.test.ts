import {
  ApiStatusError,
  ClusterForbiddenError,
  ClusterUnreachableError,
} from './errors';
import { failureOf } from './failureOf';

const status = (over: object) =>
  JSON.stringify({ kind: 'Status', apiVersion: 'v1', ...over });
const backstage = (name: string, message: string) =>
  JSON.stringify({ error: { name, message } });

describe('failureOf', () => {
  it('takes reason and message from a Kubernetes Status', () => {
    const error = failureOf(
      422,
      status({ code: 422, reason: 'Invalid', message: 'spec.mode: wrong' }),
    );
    expect(error).toBeInstanceOf(ApiStatusError);
    expect(error).toMatchObject({
      status: 422,
      reason: 'Invalid',
      message: 'spec.mode: wrong',
    });
  });

  it.each([401, 403])('of a Status %d is a matter of rights', code => {
    const error = failureOf(code, status({ code, message: 'no' }));
    expect(error).toBeInstanceOf(ClusterForbiddenError);
    expect(error).toMatchObject({ status: code, message: 'no' });
  });

  it('takes a plain 404 for a kind that is not served', () => {
    expect(failureOf(404, '404 page not found\n')).toMatchObject({
      name: 'ApiStatusError',
      status: 404,
      message: '404 page not found',
    });
  });

  it("does not take the 404 of Backstage's proxy for one of the cluster", () => {
    const error = failureOf(
      404,
      backstage('NotFoundError', "Cluster 'aks' not found"),
    );
    expect(error).toBeInstanceOf(ClusterUnreachableError);
    expect(error.message).toBe("Cluster 'aks' not found");
  });

  it("tells in plain words what Backstage's proxy met", () => {
    const error = failureOf(
      500,
      backstage(
        'Error',
        "Cluster 'aks' request error; caused by Error: connect ECONNREFUSED 127.0.0.1:6443",
      ),
    );
    expect(error).toBeInstanceOf(ClusterUnreachableError);
    expect(error.message).toBe('connection refused');
  });

  it("takes the refusal of Backstage's proxy for one", () => {
    expect(
      failureOf(403, backstage('NotAllowedError', 'Unauthorized')),
    ).toBeInstanceOf(ClusterForbiddenError);
  });

  it.each([
    [502, '<html>Bad gateway</html>'],
    [503, ''],
  ])('takes a %d without a Status for a lost cluster', (code, body) => {
    const error = failureOf(code, body);
    expect(error).toBeInstanceOf(ClusterUnreachableError);
    expect(error.message).toBe(`HTTP ${code}`);
  });
});

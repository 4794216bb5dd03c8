/**
 * An API server in a process of its own, so that its work and memory are not taken for Service Router's.
 *
 * Says where its kubeconfig is in one line of JSON, and serves until it is told to end.
 */
import { TestCluster } from '../../cluster/src/TestCluster';
import { target } from '../../cluster/src/targets';

async function serve(): Promise<void> {
  const obstacle = target.obstacleTo();
  if (obstacle) {
    throw new Error(obstacle);
  }
  const cluster = await TestCluster.start();
  const end = async () => {
    await cluster.stop();
    process.exit(0);
  };
  process.once('SIGTERM', end);
  // Whoever started this is gone.
  process.once('disconnect', end);
  process.send?.({ answer: { kubeconfig: cluster.kubeconfig } });
}

serve().catch(error => {
  process.send?.({ error: error.message });
  process.exitCode = 1;
  process.disconnect?.();
});

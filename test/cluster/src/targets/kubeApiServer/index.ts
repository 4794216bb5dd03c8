import { Target } from '../Target';
import { KubeApiServer } from './KubeApiServer';
import { absenceOf, pathOf, Program } from './programs';

/** The real control plane, from the programs that `KUBEBUILDER_ASSETS` names. */
export const kubeApiServer: Target = {
  name: 'kube-apiserver',
  obstacleTo({ hasControllers = false } = {}) {
    const needed: Program[] = [
      'etcd',
      'kube-apiserver',
      ...(hasControllers ? (['kube-controller-manager'] as const) : []),
    ];
    const missing = needed.find(program => !pathOf(program));
    return missing && absenceOf(missing);
  },
  launch: options => KubeApiServer.launch(options),
};

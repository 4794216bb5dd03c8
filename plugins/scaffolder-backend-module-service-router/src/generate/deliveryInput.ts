import { posix } from 'node:path';
import { MAX_LABEL_VALUE_LENGTH } from '@service-router/plugin-service-router-common';
import {
  deliveryNameOf,
  DeliveryRequest,
  LayoutName,
} from '@service-router/manifests';
import { controlCharacterFaults } from './catalogTextFaults';
import { InputFault, labelFaults } from './inputFaults';

/** The inputs that say how the folder reaches the clusters. */
export interface DeliveryInput {
  delivery?: 'none' | DeliveryRequest['tool'];
  repositoryUrl?: string;
  revision?: string;
  repositoryPath?: string;
  destinations?: Record<string, string>;
}

/** What is handed over. */
export interface HandedFolder {
  folder: string;
  deliveryFolder: string;
  layout: LayoutName;
  namespace: string;
  /** Name of the route. */
  name: string;
}

/** Folder of what hands a folder over: beside it, as Flux applies everything below a folder. */
export function deliveryFolderOf(folder: string): string {
  return folder === '.' ? 'delivery' : `${folder}-delivery`;
}

/** The delivery that inputs ask for, and everything that is wrong with them. */
export function deliveryRequestOf(
  input: DeliveryInput,
  handed: HandedFolder,
): { request?: DeliveryRequest; faults: InputFault[] } {
  const { delivery = 'none', destinations = {} } = input;
  if (delivery === 'none') {
    return { faults: [] };
  }
  const repositoryUrl = input.repositoryUrl || '';
  const revision = input.revision || 'main';
  const repositoryPath = posix
    .normalize((input.repositoryPath || handed.folder).replace(/\\/g, '/'))
    .replace(/\/$/, '');
  return {
    request: {
      tool: delivery,
      repositoryUrl,
      revision,
      repositoryPath,
      deliveryFolder: handed.deliveryFolder,
      destinations,
    },
    faults: [
      ...addressFaults(repositoryUrl, delivery),
      ...revisionFaults(revision),
      ...pathFaults(input.repositoryPath, repositoryPath),
      ...nameFaults(handed, delivery),
      ...placeFaults(handed, delivery),
      ...Object.entries(destinations).flatMap(([region, cluster]) => [
        ...labelFaults('the region of destinations,', region).map(fault => ({
          ...fault,
          field: 'destinations',
        })),
        ...controlCharacterFaults(`destinations.${region}`, cluster),
      ]),
    ],
  };
}

function addressFaults(
  url: string,
  tool: DeliveryRequest['tool'],
): InputFault[] {
  const isAddress = /^(https?|ssh):\/\/[^\s/]+\/\S+$/.test(url);
  const isShort = tool === 'argocd' && /^[\w.-]+@[\w.-]+:\S+$/.test(url);
  return isAddress || isShort
    ? controlCharacterFaults('repositoryUrl', url)
    : [
        {
          field: 'repositoryUrl',
          rule: url === '' ? 'required' : 'delivery',
          message:
            url === ''
              ? `repositoryUrl must be specified when delivery is "${tool}": it is the Git repository that the clusters read`
              : `repositoryUrl ${JSON.stringify(
                  url,
                )} is not the address of a Git repository; write it as https://git.example.com/team/repository.git or ssh://git@git.example.com/team/repository.git`,
        },
      ];
}

/** What git check-ref-format lets pass, as far as it matters. */
function revisionFaults(revision: string): InputFault[] {
  return /^(?![-/.])(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*[\\\p{C}]+(?<![/.])$/u.test(
    revision,
  )
    ? []
    : [
        {
          field: 'revision',
          rule: 'delivery',
          message: `revision ${JSON.stringify(
            revision,
          )} is not the name of a branch, a commit or a reference like refs/tags/v1`,
        },
      ];
}

function pathFaults(given: string | undefined, path: string): InputFault[] {
  return path.startsWith('..') || path.startsWith('/')
    ? [
        {
          field: 'repositoryPath',
          rule: 'delivery',
          message: `repositoryPath ${JSON.stringify(
            given,
          )} leaves the repository; use the path of the folder in it, like "apps/payments/routing"`,
        },
      ]
    : controlCharacterFaults('repositoryPath', path);
}

/** Flux puts the name of its object into a label of everything that it applies. */
function nameFaults(
  { namespace, name }: HandedFolder,
  tool: DeliveryRequest['tool'],
): InputFault[] {
  const object = deliveryNameOf({ namespace, name });
  return tool === 'flux' && object.length > MAX_LABEL_VALUE_LENGTH
    ? [
        {
          field: 'name',
          rule: 'labelValueLength',
          message: `namespace "${namespace}" and name "${name}" give Flux's object the name "${object}", which has ${object.length} characters; it becomes a label value, which may have ${MAX_LABEL_VALUE_LENGTH}`,
        },
      ]
    : [];
}

function placeFaults(
  { layout, folder, deliveryFolder }: HandedFolder,
  tool: DeliveryRequest['tool'],
): InputFault[] {
  const isInside = folder === '.' || deliveryFolder.startsWith(`${folder}/`);
  return isInside && layout === 'manifests' && tool === 'flux'
    ? [
        {
          field: 'targetPath',
          rule: 'delivery',
          message: `Flux applies everything below "${folder}", and "${deliveryFolder}", which hands it over, would be part of it; set targetPath or deliveryPath so that they are beside each other`,
        },
      ]
    : [];
}

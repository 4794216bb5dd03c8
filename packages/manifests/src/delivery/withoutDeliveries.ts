import { inFolder, withoutDocuments } from '../layout/objectFiles';
import { recordAt, RepositoryDraft } from '../layout/RepositoryDraft';
import { sourceNameOf } from './handedFolder';
import { handedOver } from './handedOver';

/** The draft without what hands a folder over, and without sources that nothing of their file uses any more. */
export function withoutDeliveries(
  draft: RepositoryDraft,
  deliveryFolder: string,
  repositoryPath: string,
): RepositoryDraft {
  return draft.yamlPathsIn(deliveryFolder).reduce((before, path) => {
    const documents = before.documentsOf(path);
    const handing = documents.filter(({ value }) =>
      isWithin(handedOver(value), repositoryPath),
    );
    if (handing.length === 0) {
      return before;
    }
    const rest = documents.filter(document => !handing.includes(document));
    const used = rest.map(({ value }) => sourceNameOf(value));
    const sources = rest.filter(
      ({ value }) =>
        value.kind === 'GitRepository' &&
        handing.some(
          other =>
            sourceNameOf(other.value) === recordAt(value, ['metadata']).name,
        ) &&
        !used.includes(recordAt(value, ['metadata']).name),
    );
    return withoutDocuments(before, [...handing, ...sources]);
  }, draft);
}

function isWithin(path: unknown, folder: string): boolean {
  const plain =
    typeof path === 'string' ? path.replace(/^\.\//, '') : undefined;
  return (
    plain === folder ||
    plain === inFolder(folder, 'base') ||
    plain?.startsWith(`${inFolder(folder, 'overlays')}/`) === true
  );
}

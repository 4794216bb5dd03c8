import { withoutDocuments } from '../layout/objectFiles';
import {
  recordAt,
  RepositoryDocument,
  RepositoryDraft,
} from '../layout/RepositoryDraft';
import { sourceNameOf } from './handedFolder';
import { handedOver } from './handedOver';

/**
 * The draft without objects that hand folders over, and without sources that nothing of their file uses any more.
 *
 * @param isDone - whether what an object hands over is no longer to be
 */
export function withoutDeliveries(
  draft: RepositoryDraft,
  deliveryFolder: string,
  isDone: (delivery: RepositoryDocument, path: string) => boolean,
): RepositoryDraft {
  return draft.yamlPathsIn(deliveryFolder).reduce((before, path) => {
    const documents = before.documentsOf(path);
    const handing = documents.filter(document => {
      const handed = handedOver(document.value);
      return handed !== undefined && isDone(document, handed);
    });
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

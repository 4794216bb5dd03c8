import { KubernetesObject } from '../json/KubernetesObject';
import { ClusterState } from '../operations/ClusterState';
import {
  WatchEvent,
  watchObjects,
  WatchOptions,
} from '../operations/watchObjects';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { IncludedObject, partialObjectOf, tableOf } from '../table/tableOf';
import { AnswerForm } from './mediaTypes';
import { Reply } from './Reply';
import { textOfObject } from './serialize';

/** A client that leaves so much unread is cut off, and lists again (as the API server does). */
const UNREAD_LIMIT = 64 * 1024 * 1024;

/** How a watch is sent. */
export interface WatchStreamOptions extends WatchOptions {
  readonly form: AnswerForm;
  readonly included: IncludedObject;
  readonly timeoutSeconds: number;
  readonly bookmarkIntervalMs: number;
}

/** Sends a watch, one JSON object a line, until the client leaves or the time is up. */
export function streamWatch(
  state: ClusterState,
  definition: ResourceDefinition,
  options: WatchStreamOptions,
  reply: Reply,
): void {
  let isFirst = true;
  const lineOf = (event: WatchEvent) => {
    const body = bodyOf(event, definition, options, isFirst, state);
    isFirst = false;
    return `{"type":"${event.type}","object":${body}}\n`;
  };
  // What already happened is sent at once, and before the headers nothing can be.
  const initial: string[] = [];
  let write = (line: string) => {
    initial.push(line);
  };
  const watch = watchObjects(state, definition, options, event =>
    write(lineOf(event)),
  );
  const response = reply.stream();
  if (initial.length > 0) {
    response.write(initial.join(''));
  }
  write = line => {
    response.write(line);
    if (response.writableLength > UNREAD_LIMIT) {
      response.destroy();
    }
  };
  if (!watch) {
    response.end();
    return;
  }
  const bookmarks = setInterval(
    () => watch.bookmark(),
    options.bookmarkIntervalMs,
  );
  // Between the end and the close, which waits for a slow client, nothing may be written any more.
  const stop = () => {
    clearInterval(bookmarks);
    watch.stop();
  };
  const end = setTimeout(() => {
    watch.bookmark();
    stop();
    response.end();
  }, options.timeoutSeconds * 1000);
  bookmarks.unref();
  end.unref();
  response.once('close', () => {
    clearTimeout(end);
    stop();
  });
}

function bodyOf(
  event: WatchEvent,
  definition: ResourceDefinition,
  { form, included }: WatchStreamOptions,
  isFirst: boolean,
  { clock }: ClusterState,
): string {
  if (event.type === 'ERROR') {
    return JSON.stringify(event.object);
  }
  const object = event.object as KubernetesObject;
  const { resourceVersion = '' } = object.metadata;
  if (form.as === 'Table') {
    const rows = event.type === 'BOOKMARK' ? [] : [object];
    return JSON.stringify(
      tableOf(
        rows,
        definition,
        { resourceVersion },
        clock(),
        included,
        isFirst,
      ),
    );
  }
  if (form.as) {
    return JSON.stringify(partialObjectOf(object));
  }
  return textOfObject(object);
}

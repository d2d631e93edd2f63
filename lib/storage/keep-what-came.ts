import "server-only";
import { Readable } from "node:stream";
import type { DataStore } from "@tus/server";
import { log } from "@/lib/observability/log";

/**
 * A chunk whose line breaks ends there. The cloud stores of tus would throw away what came of it, and S3's the beginning
 * of a part that it had taken before.
 */
export function keepWhatCame<Store extends DataStore>(store: Store): Store {
  const write = store.write.bind(store);
  store.write = (source, id, offset) => write(Readable.from(untilBroken(source), { objectMode: false }), id, offset);
  return store;
}

async function* untilBroken(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  try {
    yield* source;
  } catch (err) {
    log().debug({ err }, "a chunk ended before its end");
  }
}

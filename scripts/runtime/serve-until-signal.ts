import { startProduct } from "@/scripts/runtime/start-product";

export type ServeOptions = {
  mode: "production" | "development";
  beforeServing?: () => Promise<void>;
  /** Printed after the `ready` line. */
  afterReady?: string[];
  afterStop?: () => Promise<void>;
};

const SIGNALLED = "signalled";

/** Serves until SIGTERM or SIGINT, then stops everything in order and exits with 0. Throws when it cannot serve. */
export async function serveUntilSignal(options: ServeOptions): Promise<void> {
  const { mode, beforeServing = async () => undefined, afterReady = [] } = options;
  const halt = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => halt.abort(SIGNALLED));
  const onGiveUp = (reason: string) => halt.abort(new Error(reason));
  try {
    const product = await startProduct({ mode, beforeServing, onGiveUp, halt: halt.signal });
    console.log([`ready ${product.address}`, ...afterReady].join("\n"));
    if (!halt.signal.aborted) await new Promise((done) => halt.signal.addEventListener("abort", done));
    await product.stop();
    halt.signal.throwIfAborted();
  } catch (error) {
    if (error !== SIGNALLED && halt.signal.reason !== SIGNALLED) throw error;
  } finally {
    await options.afterStop?.();
  }
  process.exit(0);
}

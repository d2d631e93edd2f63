import "server-only";

let last: Promise<unknown> = Promise.resolve();

/** Does one thing at a time, in the order of asking: several readers at once are what Instagram takes for a robot. */
export function oneWorker<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  // The next in line waits for the end of this one, however it ends; its failure belongs to its caller.
  last = mine.then(
    () => undefined,
    () => undefined,
  );
  return mine;
}

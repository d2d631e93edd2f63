import "server-only";

const KEEP_MS = 5 * 60_000;
const MOST = 100;

/**
 * What one call found out and the next one may use: taken once, soon, in this process. It only saves a run; whoever finds
 * nothing here asks again.
 */
export class HandOver<T> {
  private readonly kept = new Map<string, { value: T; until: number }>();

  put(key: string, value: T): void {
    this.kept.delete(key);
    this.kept.set(key, { value, until: Date.now() + KEEP_MS });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
  }

  take(key: string): T | undefined {
    const found = this.kept.get(key);
    this.kept.delete(key);
    return found && found.until > Date.now() ? found.value : undefined;
  }
}

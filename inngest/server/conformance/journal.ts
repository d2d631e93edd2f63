export type Entry = { id: string; what: string; attempt: number; at: number; value?: unknown };

/** What the functions of the suite's app really did, in order; tests read it beside what the server says. */
export class Journal {
  readonly entries: Entry[] = [];

  note(id: string, what: string, attempt = 0, value?: unknown): void {
    this.entries.push({ id, what, attempt, at: Date.now(), value });
  }

  of(id: string): string[] {
    return this.entries.filter((entry) => entry.id === id).map(({ what }) => what);
  }

  find(id: string, what: string): Entry[] {
    return this.entries.filter((entry) => entry.id === id && entry.what === what);
  }
}

import type { KillArm } from "./kill-hook";

/** Where the app, or the job server, ends. */
export type KillPoint = { name: string; needs: "file" | "address" } & (
  | { at: "statement"; arm: KillArm }
  /** the world has done what was asked, and never answers */
  | { at: "unanswered"; request: "create" | "last" }
  /** so much of a file has moved, 0 to 1 */
  | { at: "bytes"; of: "upload" | "download"; share: number }
  | { at: "moment"; who: "app" | "job server" | "both"; ms: number }
);

type Written = [name: string, needs: "file" | "address", arm: Omit<KillArm, "when">];

/** Every write that moves an upload on, in the order of its life. */
const WRITES: Written[] = [
  ["→ downloading", "address", { event: "status", to: "downloading" }],
  ["→ queued, the file has arrived", "address", { event: "status", to: "queued" }],
  ["the wish for a session", "file", { event: "session_asked" }],
  ["→ uploading, the session is kept", "file", { event: "status", to: "uploading" }],
  ["the last byte is about to leave", "file", { sql: 'SET "finalAskedAt" = $1, "updatedAt"' }],
  ["→ processing, the video is known", "file", { event: "status", to: "processing" }],
  ["the post is saved", "file", { event: "post_saved" }],
  ["the thumbnail is set", "file", { event: "thumbnail_set" }],
  ["→ published", "file", { event: "status", to: "published" }],
  ["the fetched file is removed", "address", { event: "file_removed" }],
];

/** Numbers from 0 to 1, always the same for a seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many kills: each write from both sides, requests without an answer, then random bytes and moments. */
export function killPlan(kills: number, random: () => number): KillPoint[] {
  const writes = WRITES.flatMap(([name, needs, arm]): KillPoint[] =>
    (["before", "after"] as const).map((when) => ({
      name: `${when} ${name}`,
      needs,
      at: "statement",
      arm: { ...arm, when },
    })),
  );
  const unanswered = (["create", "last"] as const).map((request): KillPoint => {
    const name = request === "create" ? "the session exists, no answer yet" : "the video exists, no answer yet";
    return { name, needs: "file", at: "unanswered", request };
  });
  const chance = Array.from({ length: kills }, (_, index): KillPoint => {
    const share = random();
    const ms = Math.round(random() * 1_500);
    switch (index % 5) {
      case 0:
      case 1:
        return { name: "random bytes of an upload", needs: "file", at: "bytes", of: "upload", share };
      case 2:
        return { name: "random bytes of a download", needs: "address", at: "bytes", of: "download", share };
      case 3:
        return { name: "a random moment", needs: "file", at: "moment", who: "app", ms };
      default: {
        const who = index % 10 === 4 ? "job server" : "both";
        const name = who === "both" ? "a random moment, app and job server" : "a random moment, job server";
        return { name, needs: "address", at: "moment", who, ms };
      }
    }
  });
  const certain = [...unanswered, ...writes];
  const pool = kills > certain.length ? [...certain, ...chance] : [...certain, ...chance.slice(0, 10)];
  // A short plan takes some of each kind.
  const pick = (index: number) => (kills > certain.length ? index : Math.floor((index * pool.length) / kills));
  return shuffled(
    Array.from({ length: kills }, (_, index) => pool[pick(index)]).filter((point) => point !== undefined),
    random,
  );
}

function shuffled<T>(list: T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

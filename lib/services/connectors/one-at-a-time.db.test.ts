import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env/env";
import { instagramInstaloader } from "@/lib/platforms/instagram/instaloader";
import { guardAdapter } from "./guard-adapter";
import { oneAtATime } from "./one-at-a-time";

/** As another process of the installation would: over a connection of its own. */
async function elsewhere<T>(connector: string, during: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [`connector:${connector}`]);
    return await during();
  } finally {
    await client.end();
  }
}

describe("one thing at a time with a connector", () => {
  it("in the order of asking, whatever became of the one before", async () => {
    const connector = randomUUID();
    const order: string[] = [];
    const work = (name: string, fails = false) =>
      oneAtATime(connector, async () => {
        order.push(`${name} begins`);
        await Promise.resolve();
        order.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const ended = await Promise.allSettled([work("one"), work("two", true), work("three")]);
    expect(order).toEqual(["one", "two", "three"].flatMap((name) => [`${name} begins`, `${name} ends`]));
    expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("holds for all processes: what runs in another one is waited for", async () => {
    const connector = randomUUID();
    let began = false;
    const { mine, early } = await elsewhere(connector, async () => {
      const mine = oneAtATime(connector, async () => (began = true));
      const early = await oneAtATime(randomUUID(), async () => began);
      return { mine, early };
    });
    expect(early).toBe(false);
    expect(await mine).toBe(true);
  });

  it("does not wait for ever, and then asks to come again without blaming the connector", async () => {
    const { connector } = instagramInstaloader;
    await elsewhere(connector, async () => {
      const refused = oneAtATime(connector, async () => "never", 0);
      await expect(refused).rejects.toMatchObject({ kind: "unavailable", reason: "busy" });
    });
    expect(await db().connectorState.count({ where: { connector } })).toBe(0);
  });

  it("is how instaloader is asked, by its guarded adapter", async () => {
    const ctx = { db: db(), now: new Date() };
    let ended = false;
    const adapter = guardAdapter(ctx, { ...instagramInstaloader, profiles: async () => new Map() });
    const asked = await elsewhere(instagramInstaloader.connector, async () => {
      const asked = adapter.profiles([], { quota: { spend: (_charge, call) => call() } }).then(() => (ended = true));
      await oneAtATime(randomUUID(), async () => undefined);
      expect(ended).toBe(false);
      return { asked };
    });
    await asked.asked;
    expect(ended).toBe(true);
    await db().connectorState.deleteMany({ where: { connector: instagramInstaloader.connector } });
  });
});

import { expect, it } from "vitest";
import { db, pool } from "./client";
import { createTestWorkspace } from "./test-database";
import { whileUnchanged } from "./while-unchanged";

/** Asks for a workspace's name, and says how often it was really read. */
async function asking() {
  const { workspaceId } = await createTestWorkspace();
  let reads = 0;
  const ask = () =>
    whileUnchanged(`name of ${workspaceId}`, async () => {
      reads += 1;
      return (await db().workspace.findUniqueOrThrow({ where: { id: workspaceId } })).name;
    });
  return { workspaceId, ask, reads: () => reads };
}

it("answers a question again without reading, as long as nothing is written", async () => {
  const { ask, reads } = await asking();
  const first = await ask();
  // Other tests write into other databases of the same server meanwhile.
  const readsOfThree = async () => {
    const before = reads();
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([first, first, first]);
    return reads() - before;
  };
  await expect.poll(readsOfThree, { timeout: 20_000 }).toBe(0);
});

it("sees a write at once, by whom it was made", async () => {
  const { workspaceId, ask } = await asking();
  await ask();
  await db().workspace.update({ where: { id: workspaceId }, data: { name: "by Prisma" } });
  expect(await ask()).toBe("by Prisma");
  await pool().query(`UPDATE "Workspace" SET name = 'by another connection' WHERE id = $1`, [workspaceId]);
  expect(await ask()).toBe("by another connection");
});

it("sees a write when its transaction ends, not before and not later", async () => {
  const { workspaceId, ask } = await asking();
  const before = await ask();
  const [early, late] = [await pool().connect(), await pool().connect()];
  try {
    await early.query("BEGIN");
    await early.query(`UPDATE "Workspace" SET name = 'told' WHERE id = $1`, [workspaceId]);
    expect(await ask()).toBe(before);
    // One that began later and ended sooner: the state differs by which transactions are still open, not by the newest alone.
    await late.query(`UPDATE "Workspace" SET name = name WHERE id <> $1 AND false`, [workspaceId]);
    await late.query("SELECT pg_current_xact_id()");
    expect(await ask()).toBe(before);
    await early.query("COMMIT");
    expect(await ask()).toBe("told");
  } finally {
    early.release();
    late.release();
  }
});

it("keeps no failure", async () => {
  const { workspaceId, ask } = await asking();
  const question = `failing for ${workspaceId}`;
  await expect(whileUnchanged(question, () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  expect(await whileUnchanged(question, async () => "there again")).toBe("there again");
  await ask();
});

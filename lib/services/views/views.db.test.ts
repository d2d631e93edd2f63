import { describe, expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { Ctx } from "@/lib/services/context";
import { createView } from "./create-view";
import { deleteView } from "./delete-view";
import { listViews } from "./list-views";
import { createViewInput } from "./schemas";
import { updateView } from "./update-view";

const input = (name: string, shared = false) =>
  createViewInput.parse({ page: "videos", name, query: "?sort=-views&kind=short&cursor=abc", shared });

async function colleague(ctx: Ctx, role: Ctx["role"]): Promise<Ctx> {
  const other = await createTestWorkspace();
  return { ...other, workspaceId: ctx.workspaceId, role };
}
const names = async (ctx: Ctx) => (await listViews(ctx, {})).items.map(({ name }) => name);

describe("saved views", () => {
  it("keep the filters of a page, in order and without what is no filter", async () => {
    const ctx = await createTestWorkspace();
    expect((await createView(ctx, input("Shorts"))).query).toBe("kind=short&sort=-views");
    expect((await listViews(ctx, { page: "posts" })).items).toEqual([]);
  });

  it("are a person's own until shared; everybody of the workspace has the shared ones", async () => {
    const ctx = await createTestWorkspace();
    const viewer = await colleague(ctx, "viewer");
    const own = await createView(ctx, input("Mine"));
    await createView(ctx, input("Ours", true));
    await createView(viewer, input("Theirs"));
    expect([await names(ctx), await names(viewer)]).toEqual([
      ["Mine", "Ours"],
      ["Ours", "Theirs"],
    ]);
    await expect(deleteView(viewer, own.id)).rejects.toMatchObject({ status: 404 });
    await updateView(ctx, own.id, { shared: true });
    expect(await names(viewer)).toEqual(["Mine", "Ours", "Theirs"]);
  });

  it("of a person stay in the workspace in which they were saved", async () => {
    const ctx = await createTestWorkspace();
    const elsewhere: Ctx = { ...ctx, workspaceId: (await createTestWorkspace()).workspaceId };
    const { id } = await createView(ctx, input("Mine"));
    expect(await names(elsewhere)).toEqual([]);
    await expect(updateView(elsewhere, id, { name: "Taken" })).rejects.toMatchObject({ status: 404 });
    await expect(deleteView(elsewhere, id)).rejects.toMatchObject({ status: 404 });
    expect(await names(ctx)).toEqual(["Mine"]);
  });

  it("who may only look changes nothing of the workspace's", async () => {
    const ctx = await createTestWorkspace();
    const viewer = await colleague(ctx, "viewer");
    const { id } = await createView(ctx, input("Ours", true));
    const own = await createView(viewer, input("Theirs"));
    const refused = { status: 403, code: "role_too_low" };
    await expect(createView(viewer, input("Pushed", true))).rejects.toMatchObject(refused);
    await expect(updateView(viewer, own.id, { shared: true })).rejects.toMatchObject(refused);
    await expect(updateView(viewer, id, { shared: false })).rejects.toMatchObject(refused);
    await expect(deleteView(viewer, id)).rejects.toMatchObject(refused);
  });

  it("a name is taken once per holder and page, also by renaming", async () => {
    const ctx = await createTestWorkspace();
    const { id } = await createView(ctx, input("Weekly"));
    await createView(ctx, input("Weekly", true));
    const taken = { status: 409, code: "view_exists" };
    await expect(createView(ctx, input("Weekly"))).rejects.toMatchObject(taken);
    await expect(updateView(ctx, id, { shared: true })).rejects.toMatchObject(taken);
    await expect(updateView(ctx, id, { name: "Weekly" })).resolves.toMatchObject({ name: "Weekly" });
  });

  it("another workspace's answers like an unknown one", async () => {
    const [ctx, stranger] = [await createTestWorkspace(), await createTestWorkspace()];
    const { id } = await createView(ctx, input("Weekly", true));
    await expect(updateView(stranger, id, { name: "Mine" })).rejects.toMatchObject({ status: 404 });
    await expect(deleteView(stranger, id)).rejects.toMatchObject({ status: 404 });
    expect(await names(stranger)).toEqual([]);
    await deleteView(ctx, id);
    expect(await names(ctx)).toEqual([]);
  });
});

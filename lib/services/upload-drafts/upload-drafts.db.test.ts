import { describe, expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { Ctx } from "@/lib/services/context";
import { createDraft } from "./create-draft";
import { deleteDraft } from "./delete-draft";
import { getDraft } from "./get-draft";
import { listDrafts } from "./list-drafts";
import { saveDraft } from "./save-draft";
import { uploadFormValues } from "./schemas";

const VIDEO = {
  key: "a",
  source: { kind: "url", url: "https://files.example/a.mp4" },
  title: "",
} as const;
const values = (description: string) => uploadFormValues.parse({ description, videos: [VIDEO] });

/** Somebody else in the same workspace. */
async function colleague(ctx: Ctx): Promise<Ctx> {
  const other = await createTestWorkspace();
  return { ...ctx, actor: other.actor };
}

describe("drafts of upload forms", () => {
  it("keep a form that is not finished, and the last touched comes first", async () => {
    const ctx = await createTestWorkspace();
    const first = await createDraft(ctx, values("first"));
    const second = await createDraft(ctx, values("second"));
    expect(second.values).toMatchObject({ madeForKids: null, videos: [{ title: "", channelIds: null }] });
    await saveDraft(ctx, first.id, values("first, changed"));
    const { items } = await listDrafts(ctx);
    expect(items.map((one) => one.values.description)).toEqual(["first, changed", "second"]);
  });

  it("belong to one person: a colleague sees, changes and deletes none of them", async () => {
    const ctx = await createTestWorkspace();
    const { id } = await createDraft(ctx, values("mine"));
    for (const stranger of [await colleague(ctx), await createTestWorkspace()]) {
      expect(await listDrafts(stranger)).toEqual({ items: [] });
      await expect(getDraft(stranger, id)).rejects.toMatchObject({ status: 404 });
      await expect(saveDraft(stranger, id, values("theirs"))).rejects.toMatchObject({ status: 404 });
      await expect(deleteDraft(stranger, id)).rejects.toMatchObject({ status: 404 });
    }
    expect((await getDraft(ctx, id)).values.description).toBe("mine");
  });

  it("are gone once deleted", async () => {
    const ctx = await createTestWorkspace();
    const { id } = await createDraft(ctx, values(""));
    await deleteDraft(ctx, id);
    await expect(getDraft(ctx, id)).rejects.toMatchObject({ status: 404 });
    await expect(deleteDraft(ctx, id)).rejects.toMatchObject({ status: 404 });
  });
});

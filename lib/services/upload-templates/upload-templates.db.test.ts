import { describe, expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import { createTemplate } from "./create-template";
import { deleteTemplate } from "./delete-template";
import { listTemplates } from "./list-templates";
import { templateValues } from "./schemas";
import { updateTemplate } from "./update-template";

const values = templateValues.parse({ description: "Kit: a lamp", tags: ["lamp"], madeForKids: false });

describe("templates of upload forms", () => {
  it("are listed by name for everybody of the workspace, with who made and changed them on record", async () => {
    const ctx = await createTestWorkspace();
    const made = await createTemplate(ctx, { name: "Weekly", values });
    await createTemplate(ctx, { name: "Daily", values: {} });
    await updateTemplate(ctx, made.id, { values: { ...values, tags: [] } });
    expect((await listTemplates(ctx)).items.map((one) => [one.name, one.values.tags])).toEqual([
      ["Daily", undefined],
      ["Weekly", []],
    ]);
    const entries = await ctx.db.auditEntry.findMany({ where: { workspaceId: ctx.workspaceId, entityId: made.id } });
    expect(entries.map((entry) => entry.action).toSorted()).toEqual([
      "upload_template.created",
      "upload_template.updated",
    ]);
  });

  it("a name is taken once, also by renaming", async () => {
    const ctx = await createTestWorkspace();
    const { id } = await createTemplate(ctx, { name: "Weekly", values });
    const taken = { status: 409, code: "template_exists" };
    await expect(createTemplate(ctx, { name: "Weekly", values })).rejects.toMatchObject(taken);
    const other = await createTemplate(ctx, { name: "Other", values });
    await expect(updateTemplate(ctx, other.id, { name: "Weekly" })).rejects.toMatchObject(taken);
    await expect(updateTemplate(ctx, id, { name: "Weekly" })).resolves.toMatchObject({ name: "Weekly" });
  });

  it("another workspace's answers like an unknown one", async () => {
    const [ctx, stranger] = [await createTestWorkspace(), await createTestWorkspace()];
    const { id } = await createTemplate(ctx, { name: "Weekly", values });
    await expect(updateTemplate(stranger, id, { name: "Mine" })).rejects.toMatchObject({ status: 404 });
    await expect(deleteTemplate(stranger, id)).rejects.toMatchObject({ status: 404 });
    await deleteTemplate(ctx, id);
    expect(await listTemplates(ctx)).toEqual({ items: [] });
  });
});

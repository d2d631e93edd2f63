import { expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import { addBloggerLinks } from "./add-blogger-links";
import { createBlogger } from "./create-blogger";

const [first, second] = [`UC${"links".padEnd(21, "0")}1`, `UC${"links".padEnd(21, "0")}2`];

it("adds a link beside those that are there, parses it, and changes nothing when it is repeated", async () => {
  const ctx = await createTestWorkspace();
  const { id } = await createBlogger(ctx, { urls: [first], tags: [], name: "Ada" });
  const added = await addBloggerLinks(ctx, id, { urls: [second] });
  expect(added.profiles.map((profile) => profile.url.slice(-24))).toEqual([first, second]);
  expect(added.run).not.toBeNull();
  const again = await addBloggerLinks(ctx, id, { urls: [second] });
  expect(again.profiles).toHaveLength(2);
  expect(again.run).toBeNull();
});

it("another workspace's blogger is not there, and a line that is no creator is refused", async () => {
  const [ctx, stranger] = [await createTestWorkspace(), await createTestWorkspace()];
  const { id } = await createBlogger(ctx, { urls: ["@links.of.mine"], tags: [], name: "Ada" });
  await expect(addBloggerLinks(stranger, id, { urls: ["@somebody"] })).rejects.toMatchObject({ status: 404 });
  await expect(addBloggerLinks(ctx, id, { urls: ["https://example.com/x"] })).rejects.toMatchObject({ status: 422 });
});

import { expect, test } from "vitest";
import { pendingSql } from "@/lib/db/author-migration";
import { env } from "@/lib/env/env";

test("the migrations on disk lead exactly to the Prisma schema, partitioned tables included", async () => {
  expect(await pendingSql(env().DATABASE_URL)).toBe("");
});

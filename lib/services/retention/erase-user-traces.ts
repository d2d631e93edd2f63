import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";

const columns = z.array(z.object({ table: z.string(), column: z.string(), nullable: z.boolean() }));

/**
 * Takes a user out of everything else: rows that are theirs alone go, rows that say who made them no longer do, the audit
 * forgets who it was. Which columns name a user is read from the database, so that a later table is not forgotten.
 */
export async function eraseUserTraces(tx: Tx, userId: string, email: string): Promise<void> {
  const id = Prisma.sql`${userId}::uuid`;
  await tx.$executeRaw`
    UPDATE "AuditEntry" SET "entityId" = NULL, detail = '{}' WHERE "entityType" = 'user' AND "entityId" = ${userId}`;
  await tx.$executeRaw`UPDATE "AuditEntry" SET "actorId" = NULL, ip = NULL WHERE "actorId" = ${id}`;
  await tx.$executeRaw`UPDATE "AuditEntry" SET detail = detail - 'email' WHERE detail->>'email' = ${email}`;
  await tx.$executeRaw`UPDATE "UploadEvent" SET actor = 'user:erased' WHERE actor = ${`user:${userId}`}`;
  await tx.invite.deleteMany({ where: { email } });
  await tx.idempotencyKey.deleteMany({ where: { owner: `user:${userId}` } });
  for (const { table, column, nullable } of await columnsOfUsers(tx)) {
    const [from, named] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
    if (nullable) await tx.$executeRaw`UPDATE ${from} SET ${named} = NULL WHERE ${named} = ${id}`;
    else await tx.$executeRaw`DELETE FROM ${from} WHERE ${named} = ${id}`;
  }
}

async function columnsOfUsers(tx: Tx) {
  const rows = await tx.$queryRaw`
    SELECT table_name AS "table", column_name AS "column", is_nullable = 'YES' AS nullable
    FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'uuid'
      AND (column_name IN ('userId', 'holderId') OR column_name LIKE '%ById')
    ORDER BY 1, 2`;
  return columns.parse(rows);
}

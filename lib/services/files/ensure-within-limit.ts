import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { DEFAULT_STORAGE_LIMIT } from "./rules/limits";

const state = z.object({ storageLimit: z.bigint().nullable(), used: z.coerce.bigint() });

/**
 * Refuses (413, `storage_limit`) what a workspace has no room for. What is still being received counts with its full size.
 * Locks the workspace until the transaction ends. `except`: a file that is itself counted already.
 */
export async function ensureWithinLimit(db: Tx, workspaceId: string, bytes: bigint, except?: string): Promise<void> {
  await db.$executeRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${workspaceId}::uuid FOR UPDATE`;
  const [row] = await db.$queryRaw<unknown[]>`
    SELECT w."storageLimit",
      (SELECT coalesce(sum(greatest(coalesce(m."size", 0), m."received")), 0)::text FROM "MediaFile" m
        WHERE m."workspaceId" = w."id" AND m."status" IN ('receiving', 'ready')
          AND m."id" IS DISTINCT FROM ${except ?? null}::uuid) AS "used"
    FROM "Workspace" w WHERE w."id" = ${workspaceId}::uuid`;
  const { storageLimit, used } = state.parse(row);
  const limit = storageLimit ?? DEFAULT_STORAGE_LIMIT;
  if (used + bytes <= limit) return;
  const left = limit > used ? limit - used : 0n;
  throw new AppError(
    "payload_too_large",
    `The workspace has ${inGib(left)} GiB of ${inGib(limit)} GiB left for files. Remove some, or ask for more room.`,
    { code: "storage_limit" },
  );
}

const inGib = (bytes: bigint) => (Number(bytes) / 2 ** 30).toFixed(1);

import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import { getImportOrThrow } from "./get-import-or-throw";
import { type ImportDetailDto, refusedRow } from "./schemas";
import { toImportDto } from "./to-import-dto";

export async function getImport(ctx: Ctx, id: string): Promise<ImportDetailDto> {
  const job = await getImportOrThrow(ctx, id);
  const errors = await ctx.db.importError.findMany({
    where: { importId: job.id },
    select: { line: true, reason: true, code: true, params: true },
    orderBy: { line: "asc" },
  });
  return { ...toImportDto(job), errors: z.array(refusedRow).parse(errors) };
}

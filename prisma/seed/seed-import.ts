import { readFile } from "node:fs/promises";
import { DAY_MS } from "@/e2e/world/population";
import { type Ctx, systemCtx } from "@/lib/services/context";
import { createImport } from "@/lib/services/imports/create-import";
import { finishImport } from "@/lib/services/imports/finish-import";
import { importNextRows } from "@/lib/services/imports/import-next-rows";
import { prepareImport } from "@/lib/services/imports/prepare-import";
import { receiveImport } from "@/lib/services/imports/receive-import";

const DATA = new URL("./data/youtube-trending-us-2017.csv", import.meta.url);
const FILE_NAME = "youtube-trending-us-2017 (sample, days shifted).csv";
/** The last day that the records tell of. */
const LAST_DAY = Date.UTC(2017, 9, 22);

/** Twelve more creators, brought by an import as a user would; the broken rows of the original are part of the sample. */
export async function seedImport(ctx: Ctx, lastDay: Date): Promise<void> {
  const { workspaceId } = ctx;
  const known = await ctx.db.importJob.findFirst({ where: { workspaceId, fileName: FILE_NAME } });
  const id = known?.id ?? (await queue(ctx, lastDay));
  if (known && known.status !== "queued" && known.status !== "running") return;
  await prepareImport(systemCtx("seed-demo"), id);
  for (let done = false; !done; ) ({ done } = await importNextRows(systemCtx("seed-demo"), id));
  await finishImport(systemCtx("seed-demo"), id);
}

async function queue(ctx: Ctx, lastDay: Date): Promise<string> {
  const form = new FormData();
  form.set("preset", "youtube_trending");
  form.set("timeZone", "UTC");
  form.set("file", new File([shifted(await readFile(DATA, "utf8"), lastDay)], FILE_NAME));
  const request = new Request("http://demo.invalid/", { method: "POST", body: form });
  const { file, options } = await receiveImport(request);
  return (await createImport(ctx, file, options)).id;
}

/** Moves the dates at the ends of the lines so that the last day falls on `lastDay`, and writes their year. */
export function shifted(csv: string, lastDay: Date): string {
  return csv.replace(/,(\d{2})\.(\d{2})(?=\r?\n|$)/g, (_, day: string, month: string) => {
    const at = lastDay.getTime() + Date.UTC(2017, Number(month) - 1, Number(day)) - LAST_DAY;
    return `,${new Date(Math.round(at / DAY_MS) * DAY_MS).toISOString().slice(0, 10)}`;
  });
}

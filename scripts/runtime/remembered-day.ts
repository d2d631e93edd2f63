import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readIfThere } from "@/lib/env/read-if-there";
import { addDays, civilDateAt, isCivilDate } from "@/lib/time/civil-date";

/** The UTC day before the first start, written to `file`: where the demo's sample ends, however often it is started. */
export async function rememberedDay(file: string, now: Date = new Date()): Promise<Date> {
  const known = (await readIfThere(file))?.trim() ?? "";
  const day = isCivilDate(known) ? known : addDays(civilDateAt(now, "UTC"), -1);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, day);
  return new Date(`${day}T00:00:00Z`);
}

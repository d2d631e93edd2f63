import { askedDays, type Figures, inProcess } from "@/scripts/bench/measure/in-process";

const DAYS = [60];

/**
 * A million points of history as CSV, XLSX and JSON through `GET /api/exports/history`, each in a process of its own: rows a
 * second and memory of the whole process, against PostgreSQL's own COPY of the same rows.
 */
export async function bench(): Promise<Figures> {
  const [days = 60] = askedDays(DAYS);
  const found: Figures = {};
  for (const format of ["csv", "json", "xlsx"]) {
    const figures = await inProcess(new URL("./export/run.ts", import.meta.url), [days, format]);
    for (const [name, value] of Object.entries(figures)) found[`${format}: ${name}`] = value;
  }
  return found;
}

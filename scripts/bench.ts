import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "@/lib/db/root";
import { run } from "@/scripts/runtime/run";

/** What every file of scripts/bench exports as `bench`: its figures by name. */
export type Bench = () => Promise<Record<string, number | string>>;

// npm run bench [-- NAME] [--json]: all benchmarks or one; with --json the last line is one JSON object.
run(async () => {
  const args = process.argv.slice(2);
  const names = args.filter((arg) => !arg.startsWith("--"));
  const folder = join(projectRoot, "scripts/bench");
  const known = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
        .map((file) => basename(file, ".ts"))
    : [];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new Error(`No benchmark ${unknown}; there are: ${known.join(", ")}.`);
  const results: Record<string, Record<string, number | string>> = {};
  for (const name of names.length > 0 ? names : known) {
    console.log(`\n${name}`);
    const loaded: { bench?: Bench } = await import(pathToFileURL(join(folder, `${name}.ts`)).href);
    if (!loaded.bench) continue;
    const figures = await loaded.bench();
    for (const [figure, value] of Object.entries(figures)) console.log(`  ${figure}: ${value}`);
    results[name] = figures;
  }
  if (args.includes("--json")) console.log(JSON.stringify(results));
  process.exit(0);
});

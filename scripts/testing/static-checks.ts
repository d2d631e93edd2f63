import { type Count, check } from "@/scripts/testing/step";

/** What can be said of the sources without running them. */
export async function staticChecks(): Promise<Count[]> {
  return [
    await check("Format and lint", "biome", ["check", "."]),
    await check("Boundaries", "depcruise", [
      "--config",
      ".dependency-cruiser.cjs",
      ...["app", "components", "inngest", "lib", "prisma", "scripts", "e2e"],
    ]),
    await check("Types", "tsc", ["--noEmit", "-p", "."]),
  ];
}

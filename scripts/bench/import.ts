import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import { MEMORY_FLAGS } from "@/scripts/runtime/memory-flags";

const figures = z.record(z.string(), z.union([z.number(), z.string()]));

/** 200,000 rows of the public trending format, from upload to the last rollup: time, and memory of a whole process that is started as the app is. */
export async function bench(): Promise<Record<string, number | string>> {
  const execArgv = [...MEMORY_FLAGS, "--conditions=react-server", "--import", "tsx"];
  const child = fork(new URL("./import/run.ts", import.meta.url), { execArgv });
  const told = once(child, "message");
  const ended = once(child, "exit").then(([code]) => {
    if (code !== 0) throw new Error(`The import ended with code ${code}.`);
  });
  await Promise.race([told, ended]);
  const [message] = await told;
  await ended;
  return figures.parse(message);
}

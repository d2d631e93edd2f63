import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import { MEMORY_FLAGS } from "@/scripts/runtime/memory-flags";

export const figures = z.record(z.string(), z.union([z.number(), z.string()]));
export type Figures = z.output<typeof figures>;

/** Runs a part of a benchmark in a process of its own, started as the app is; it sends its figures and ends. */
export async function inProcess(file: URL, args: readonly (string | number)[]): Promise<Figures> {
  const execArgv = [...MEMORY_FLAGS, "--conditions=react-server", "--import", "tsx"];
  const child = fork(file, args.map(String), { execArgv });
  const told = once(child, "message");
  const ended = once(child, "exit").then(([code]) => {
    if (code !== 0) throw new Error(`${file.pathname} ended with code ${code}.`);
  });
  await Promise.race([told, ended]);
  const [message] = await told;
  await ended;
  return figures.parse(message);
}

/** What a part tells when it is done. */
export function tell(found: Figures): void {
  process.send?.(found);
  process.disconnect?.();
}

/** `npm run bench -- NAME --days=6`: 0.6 M snapshots; 60: 6 M. Without it, what the benchmark takes by itself. */
export function askedDays(fallback: readonly number[]): readonly number[] {
  const given = process.argv.find((arg) => arg.startsWith("--days="));
  return given ? [Number(given.slice("--days=".length))] : fallback;
}

export const sizeOf = (days: number): string => `${days / 10} M`;

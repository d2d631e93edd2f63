import { type Figures, inProcess } from "@/scripts/bench/measure/in-process";

/**
 * The daily parse of every channel of the world, by the job server and through the real functions: profiles a second and API
 * units a profile, against a world that answers at once and one that takes 200 ms for each answer.
 */
export const bench = (): Promise<Figures> => inProcess(new URL("./parse/run.ts", import.meta.url), []);

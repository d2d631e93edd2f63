import { startWorld } from "./start-world";

/** `tsx e2e/world/serve.ts [port]`: runs the world until SIGTERM and prints the variables that point at it. */
const world = await startWorld({ port: Number(process.argv[2] ?? process.env.WORLD_PORT ?? 0) });
console.log(`ready ${world.url}`);
for (const [name, value] of Object.entries(world.env)) console.log(`${name}=${value}`);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void world.stop());

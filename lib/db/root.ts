import "server-only";
import { fileURLToPath } from "node:url";

/** The folder of the project: migrations and the Prisma schema are read from it. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

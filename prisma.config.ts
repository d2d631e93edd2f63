import { defineConfig } from "prisma/config";

// No query or schema engine binary exists here: the CLI only generates and validates, migrations run in lib/db/migrate.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema" });

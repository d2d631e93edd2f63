import { applyMigrations } from "@/lib/db/migrate";
import { run } from "@/scripts/runtime/run";
import { withDatabase } from "@/scripts/runtime/with-database";

// npm run db:migrate: applies what is pending to DATABASE_URL, or to the embedded database of DATA_DIR.
run(async () => {
  await withDatabase(async (url) => {
    const applied = await applyMigrations(url);
    console.log(
      applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply: the database is up to date.",
    );
  });
});

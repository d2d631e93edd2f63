import { authorMigration } from "@/lib/db/author-migration";
import { run } from "@/scripts/runtime/run";
import { withScratchDatabase } from "@/scripts/runtime/with-database";

// npm run db:migration -- NAME: writes the SQL between the migrations on disk and prisma/schema.
run(async () => {
  const name = process.argv[2];
  if (!name) throw new Error("Name the migration: npm run db:migration -- add_something.");
  await withScratchDatabase(async (url) => {
    const folder = await authorMigration(url, name);
    console.log(
      folder ? `Wrote ${folder}. Read the SQL before you commit it.` : "Nothing to write: schema and migrations agree.",
    );
  });
});

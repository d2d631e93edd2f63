import "server-only";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";

/** Videos are read off their pages by yt-dlp: refused (409, `scrapers_off`) where the installation forbids that. */
export function requireScrapers(): void {
  if (env().SCRAPERS === "on") return;
  throw new AppError(
    "conflict",
    "SCRAPERS is off here, so videos are not read off pages. The address of a file works.",
    {
      code: "scrapers_off",
    },
  );
}

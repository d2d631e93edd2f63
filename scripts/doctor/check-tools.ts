import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Env } from "@/lib/env/schema";
import type { Finding } from "@/scripts/doctor/finding";

const run = promisify(execFile);

type Tool = { part: string; path: string; versionFlag: string; cost: string; usedBy?: "scrapers" };

const toolsOf = (env: Env): Tool[] => [
  {
    part: "yt-dlp",
    path: env.YTDLP_PATH,
    versionFlag: "--version",
    cost: "Without it and without YOUTUBE_API_KEY, YouTube is read from its feeds alone: 15 newest videos a channel.",
    usedBy: "scrapers",
  },
  {
    part: "instaloader",
    path: env.INSTALOADER_PATH,
    versionFlag: "--version",
    cost: "Instagram profiles cannot be read without the official API.",
    usedBy: "scrapers",
  },
  {
    part: "ffmpeg",
    path: "ffmpeg",
    versionFlag: "-version",
    cost: "yt-dlp cannot join picture and sound: downloads come in the small formats that have both.",
    usedBy: "scrapers",
  },
  {
    part: "ffprobe",
    path: env.FFPROBE_PATH,
    versionFlag: "-version",
    cost: "yt-dlp cannot look into what it downloaded.",
    usedBy: "scrapers",
  },
];

/** Each outside program, asked for its version. */
export function checkTools(env: Env): Promise<Finding[]> {
  return Promise.all(
    toolsOf(env).map(async ({ part, path, versionFlag, cost, usedBy }): Promise<Finding> => {
      if (usedBy === "scrapers" && env.SCRAPERS === "off")
        return { part, state: "off", says: "SCRAPERS=off forbids it" };
      try {
        const { stdout } = await run(path, [versionFlag], { timeout: 20_000 });
        return { part, state: "ok", says: stdout.split("\n")[0]?.trim() ?? path };
      } catch {
        return { part, state: "missing", says: `${path} cannot be run`, cost };
      }
    }),
  );
}

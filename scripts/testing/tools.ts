import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";

/** What the suite needs of the machine. `find` answers where it is. */
type Tool = { name: string; apt: string; find: () => boolean };

const onPath = (program: string) => () => spawnSync("which", [program], { stdio: "ignore" }).status === 0;

export const POSTGRES_15 = "/usr/lib/postgresql/15/bin";

const TOOLS: Tool[] = [
  { name: "Chromium", apt: "chromium", find: onPath("chromium") },
  { name: "ffmpeg", apt: "ffmpeg", find: () => onPath("ffmpeg")() && onPath("ffprobe")() },
  { name: "yt-dlp", apt: "yt-dlp", find: onPath("yt-dlp") },
  { name: "instaloader", apt: "instaloader", find: onPath("instaloader") },
];

/** Installs what is missing when it may (root, apt-get), else says precisely what to install, and throws. */
export function ensureTools(): void {
  const missing = TOOLS.filter((tool) => !tool.find());
  if (missing.length === 0) return;
  const packages = missing.map((tool) => tool.apt);
  if (!mayInstall()) {
    const names = missing.map((tool) => tool.name).join(", ");
    throw new Error(
      `The suite needs ${names}: install with "sudo apt-get install ${packages.join(" ")}" (Debian's names).`,
    );
  }
  console.log(`Installing ${packages.join(", ")}.`);
  apt(["update"]);
  apt(["install", "-y", "--no-install-recommends", ...packages]);
  const still = TOOLS.filter((tool) => !tool.find()).map((tool) => tool.name);
  if (still.length > 0) throw new Error(`apt-get installed the packages, yet ${still.join(", ")} cannot be found.`);
}

/** Debian's PostgreSQL 15, the oldest that is supported; false where this machine cannot have it. */
export function ensurePostgres15(): boolean {
  if (existsSync(`${POSTGRES_15}/postgres`)) return true;
  if (!mayInstall()) return false;
  const known = spawnSync("apt-cache", ["show", "postgresql-15"], { stdio: "ignore" }).status === 0;
  if (!known) return false;
  console.log("Installing postgresql-15.");
  apt(["install", "-y", "--no-install-recommends", "postgresql-15"]);
  return existsSync(`${POSTGRES_15}/postgres`);
}

function mayInstall(): boolean {
  return userInfo().uid === 0 && onPath("apt-get")();
}

function apt(args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["-q", ...args], { env, stdio: ["ignore", "ignore", "inherit"] });
}

import "server-only";
import { readdirSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "@/lib/env/env";
import type { PlatformError } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import { parseAnswer } from "../http-client";
import { runProcess } from "../run-process";
import { INSTALOADER, instaloaderFailure, runFailure } from "./instaloader-errors";
import { type PostNode, type ProfileNode, postNode, profileNode, structure } from "./schemas";
import { sessionFile } from "./session";

const TIMEOUT_MS = 55_000;
const LOOK_EVERY_MS = 250;

/** Metadata alone, no media; at the first sign of trouble it stops instead of trying again. */
const OPTIONS = [
  "--quiet",
  "--no-pictures",
  "--no-videos",
  "--no-video-thumbnails",
  "--no-captions",
  "--no-profile-pic",
  "--no-compress-json",
  "--no-iphone",
  "--no-resume",
  "--max-connection-attempts",
  "1",
  "--request-timeout",
  "20",
  "--abort-on",
  "302,400,401,403,429",
];

export type InstaloaderAnswer = { profile: ProfileNode | null; posts: PostNode[]; refused: PlatformError | null };

/** Every argument of a run. `secrets`: a file that holds what must not stand on a command line. */
export function instaloaderArguments(
  targets: readonly string[],
  folder: string,
  login: { name: string; session: string; secrets: string | null } | null,
): string[] {
  return [
    ...OPTIONS,
    ...(login ? ["--login", login.name, "--sessionfile", login.session] : []),
    ...(login?.secrets ? [`+${login.secrets}`] : []),
    "--dirname-pattern",
    folder.replace(/[{}]/g, "$&$&"),
    "--filename-pattern",
    "{shortcode}",
    "--",
    ...targets,
  ];
}

async function loginOf(folder: string): Promise<{ name: string; session: string; secrets: string | null } | null> {
  const { INSTAGRAM_USERNAME: name, INSTAGRAM_PASSWORD: password } = env();
  if (!name) return null;
  const session = await sessionFile(name);
  if (!password) return { name, session, secrets: null };
  const secrets = join(folder, "arguments");
  await writeFile(secrets, `--password=${password}\n`, { mode: 0o600 });
  return { name, session, secrets };
}

/** What has been written so far. A file that is being written when the run is ended is left out. */
async function readFolder(folder: string): Promise<Omit<InstaloaderAnswer, "refused">> {
  let profile: ProfileNode | null = null;
  const posts: PostNode[] = [];
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".json")) continue;
    const file = jsonOf(await readFile(join(folder, name), "utf8"));
    if (file === undefined) continue;
    const { node, instaloader } = parseAnswer(INSTALOADER, structure, file);
    if (instaloader.node_type === "Profile") profile = parseAnswer(INSTALOADER, profileNode, node);
    if (instaloader.node_type === "Post") posts.push(parseAnswer(INSTALOADER, postNode, node));
  }
  const time = (post: PostNode): number => post.taken_at_timestamp ?? post.taken_at ?? post.date ?? 0;
  return { profile, posts: posts.sort((a, b) => time(b) - time(a)) };
}

const withoutWarnings = (stderr: string): string =>
  stderr
    .split("\n")
    .filter((line) => !/^\s*(Warning:|Errors or warnings occurred)/.test(line))
    .join("\n");

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/**
 * One run of instaloader: an account with its newest posts (`name`), or single posts (`-SHORTCODE`). instaloader has no
 * limit for accounts, so it is ended as soon as enough posts are written. `refused` is what it said beside what it found.
 */
export async function runInstaloader(
  targets: string[],
  limit: number,
  signal?: AbortSignal,
): Promise<InstaloaderAnswer> {
  const folder = await mkdtemp(join(tmpdir(), "creatorscope-instagram-"));
  const enough = new AbortController();
  const look = setInterval(() => {
    // One file is the account itself.
    if (readdirSync(folder).filter((name) => name.endsWith(".json")).length > limit) enough.abort();
  }, LOOK_EVERY_MS);
  try {
    const login = await loginOf(folder);
    const result = await runProcess({
      file: env().INSTALOADER_PATH,
      args: instaloaderArguments(targets, folder, login),
      timeoutMs: TIMEOUT_MS,
      signal: signal ? AbortSignal.any([signal, enough.signal]) : enough.signal,
    });
    clearInterval(look);
    const found = await readFolder(folder);
    const posts = found.posts.slice(0, limit);
    if (enough.signal.aborted) return { ...found, posts, refused: null };
    const unfinished = runFailure(result);
    if (unfinished?.reason === "timeout" && posts.length > 0) {
      log().warn({ targets, posts: posts.length }, "instaloader ran out of time; what it had read is kept");
      return { ...found, posts, refused: null };
    }
    if (unfinished) throw unfinished;
    const refused = instaloaderFailure(withoutWarnings(result.stderr), login?.name ?? null, new Date());
    // Something about one post, in words of a newer version: what was found counts.
    const slight = refused?.reason === "unknown" && (found.profile !== null || posts.length > 0);
    if (slight) log().warn({ targets, err: refused }, "instaloader complained about something");
    return { ...found, posts, refused: slight ? null : refused };
  } finally {
    clearInterval(look);
    await rm(folder, { recursive: true, force: true });
  }
}

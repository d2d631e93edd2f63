import type { Population } from "@/e2e/world/population";
import { type Ctx, systemCtx, type UserCtx } from "@/lib/services/context";
import { startParse } from "@/lib/services/parser/start-parse";
import { hashPassword } from "@/lib/services/users/hash-password";
import { insertUser } from "@/lib/services/users/insert-user";
import { seedDownloads } from "./seed-downloads";
import { seedImport } from "./seed-import";
import { seedOtherPlatforms } from "./seed-other-platforms";
import { seedOwnChannel } from "./seed-own-channel";
import { seedPosts } from "./seed-posts";
import { seedSharing } from "./seed-sharing";
import { seedWatchedChannel } from "./seed-watched-channel";

export const DEMO_LOGIN = { email: "demo@creatorscope.test", password: "demo-creatorscope" } as const;

/** Creators of the 2017 records who are live on the stand-in platform, and two that show special cases. */
const WATCHED = [
  "The Tonight Show Starring Jimmy Fallon",
  "Vox",
  "Netflix",
  "NFL",
  "Good Mythical Morning",
  "vlogbrothers",
  "Marques Brownlee",
  "Kurzgesagt – In a Nutshell",
  "PewDiePie",
  "CaseyNeistat",
  "Binging with Babish",
  "Linus Tech Tips",
  "Simply Nailogical",
  "SciShow",
  "Every Kind of Video",
  "Sixty Seconds Flat",
];

export type DemoWorld = { population: Population; lastDay: Date; now: () => Date };

/**
 * The demo's user, owner of the sample workspace; the creators it watches with their real history of 2017, shifted to end on
 * the world's last day; one of them on three platforms; one import; one own channel with posts; some downloads, saved views and a report. Safe to run again: what is there already stays as it is.
 */
export async function seedDemo(world: DemoWorld): Promise<void> {
  const ctx = await demoOwner();
  let added = 0;
  for (const title of WATCHED) {
    const channel = world.population.channels.find((one) => one.title === title);
    if (!channel) throw new Error(`The world knows no channel ${title}.`);
    if (await seedWatchedChannel(ctx, channel, world.lastDay)) added += 1;
  }
  await seedOtherPlatforms(ctx);
  await seedImport(ctx, world.lastDay);
  await seedOwnChannel(ctx, world);
  await seedPosts(ctx);
  await seedDownloads(ctx, world.population);
  await seedSharing(ctx);
  if (added > 0) await startParse(ctx, {});
}

async function demoOwner(): Promise<Ctx & UserCtx> {
  const system = systemCtx("seed-demo");
  const { email, password } = DEMO_LOGIN;
  const known = await system.db.user.findUnique({
    where: { email },
    select: { id: true, memberships: { orderBy: { createdAt: "asc" }, select: { workspaceId: true } } },
  });
  const passwordHash = known ? null : await hashPassword(password);
  const owner = known ?? (await system.db.$transaction((tx) => insertUser(tx, { email, name: "Demo", passwordHash })));
  const workspaceId = "workspaceId" in owner ? owner.workspaceId : owner.memberships[0]?.workspaceId;
  if (!workspaceId) throw new Error("The demo's user has no workspace.");
  const { timeZone } = await system.db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const actor = { kind: "user", userId: owner.id, role: "user", via: "session" } as const;
  return { ...system, actor, workspaceId, role: "owner", timeZone };
}

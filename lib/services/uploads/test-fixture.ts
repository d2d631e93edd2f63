import { createHash, randomBytes, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { beginConnect } from "@/lib/services/channels/begin-connect";
import { finishConnect } from "@/lib/services/channels/finish-connect";
import type { Ctx } from "@/lib/services/context";
import { objectKey } from "@/lib/storage/object-key";
import { storage } from "@/lib/storage/storage";
import type { Channel, MediaFile } from "@/prisma/generated/client";
import { type CreateUploadsInput, createUploadsInput } from "./schemas";

// For tests that publish into the world.

/** What a browser does: to Google's page, a choice, and back. */
export async function connectChannel(ctx: Ctx, account: string, channel: string): Promise<Channel> {
  if (ctx.actor.kind !== "user") throw new Error("not a user");
  const url = new URL(await beginConnect(ctx, { returnTo: "/channels", feature: "manage" }));
  url.searchParams.set("world_account", account);
  url.searchParams.set("world_channel", channel);
  const answer = await fetch(url, { redirect: "manual" });
  const back = new URL(answer.headers.get("location") ?? "");
  const [state, code] = ["state", "code"].map((name) => back.searchParams.get(name) ?? "");
  const query = { state: state ?? "", code: code ?? "" };
  const { outcome, names } = await finishConnect({ ...ctx, actor: ctx.actor }, query);
  if (outcome !== "connected") throw new Error(`the channel was not connected: ${outcome}`);
  return ctx.db.channel.findFirstOrThrow({ where: { workspaceId: ctx.workspaceId, title: names[0] ?? "" } });
}

/** Bytes of no film, stored as if they had come and been read; YouTube's stand-in does not look into them. */
export async function storeVideo(ctx: Ctx, bytes: number): Promise<MediaFile & { sha256: string }> {
  const content = randomBytes(bytes);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const storageKey = objectKey(ctx.workspaceId, randomUUID());
  await storage().put(storageKey, Readable.from([content]));
  const row = await ctx.db.mediaFile.create({
    data: {
      workspaceId: ctx.workspaceId,
      origin: "browser",
      status: "ready",
      name: "A walk.mp4",
      storageKey,
      size: BigInt(bytes),
      received: BigInt(bytes),
      sha256,
      container: "mp4",
      mimeType: "video/mp4",
      durationMs: 61_000,
      width: 1_920,
      height: 1_080,
      readyAt: ctx.now,
    },
  });
  return { ...row, sha256 };
}

/** A request that is in order, with what a test is about put over it. */
export const uploadOf = (changes: Record<string, unknown>): CreateUploadsInput =>
  createUploadsInput.parse({ title: "A walk at dawn", privacyStatus: "public", madeForKids: false, ...changes });

import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { db } from "@/lib/db/client";
import { storage } from "@/lib/storage/storage";
import { newPerson, type Person } from "./people";

/** In every text of the first workspace; an answer to a stranger that holds it has leaked. */
export const MARK = "Zanzibar-7f3a";

export type TwoWorkspaces = {
  owner: Person;
  viewer: Person;
  stranger: Person;
  admin: Person;
  /** what belongs to the first workspace */
  ids: Record<
    | "blogger"
    | "profile"
    | "video"
    | "run"
    | "import"
    | "draft"
    | "template"
    | "token"
    | "invite"
    | "file"
    | "channel"
    | "post"
    | "upload"
    | "download"
    | "view"
    | "share"
    | "report",
    string
  >;
};

/** A workspace full of things, its owner and a viewer; and a stranger who owns another. */
export async function twoWorkspaces(): Promise<TwoWorkspaces> {
  const owner = await newPerson({ name: `${MARK} owner` });
  const { workspaceId, userId } = owner;
  const viewer = await newPerson({ workspaceId, role: "viewer", name: `${MARK} viewer` });
  const stranger = await newPerson({ name: "Stranger" });
  const admin = await newPerson({ name: "Administrator", userRole: "admin" });
  const watched = await watchedVideo(workspaceId);
  const run = await db().parseRun.create({
    data: {
      workspaceId,
      trigger: "manual",
      status: "running",
      total: 1,
      requestedById: userId,
      items: { create: { profileId: watched.profile, status: "running" } },
    },
  });
  const table = await db().importJob.create({ data: { workspaceId, fileName: `${MARK}.csv`, createdById: userId } });
  const file = await db().mediaFile.create({
    data: {
      workspaceId,
      origin: "browser",
      status: "ready",
      name: `${MARK}.mp4`,
      storageKey: `${workspaceId}/${randomUUID()}`,
      size: 5n,
      received: 5n,
      container: "mp4",
      mimeType: "video/mp4",
      readyAt: new Date(),
    },
  });
  await storage().put(file.storageKey, Readable.from([Buffer.from(MARK.slice(0, 5))]));
  const fetched = await db().download.create({
    data: {
      workspaceId,
      url: `https://files.example/${MARK}.mp4`,
      title: MARK,
      mediaFileId: file.id,
      status: "completed",
    },
  });
  const draft = await db().uploadDraft.create({ data: { workspaceId, userId, values: { description: MARK } } });
  const template = await db().uploadTemplate.create({ data: { workspaceId, name: `${MARK} template`, values: {} } });
  const channel = await db().channel.create({
    data: { workspaceId, platformId: `UC${randomUUID()}`, profileId: watched.profile, title: `${MARK} channel` },
  });
  const upload = await db().upload.create({
    data: {
      workspaceId,
      channelId: channel.id,
      batchId: randomUUID(),
      status: "draft",
      mediaFileId: file.id,
      title: `${MARK} upload`,
      privacyStatus: "private",
      madeForKids: false,
      fileMark: `creatorscope-${randomUUID()}`,
    },
  });
  const post = await db().post.create({
    data: {
      workspaceId,
      channelId: channel.id,
      videoId: watched.video,
      youtubeId: randomUUID().slice(0, 11),
      title: `${MARK} post`,
      privacyStatus: "public",
      publishedAt: new Date(Date.now() - 5 * 86_400_000),
    },
  });
  const expiresAt = new Date(Date.now() + 86_400_000);
  const secret = () => ({ tokenHash: randomUUID() });
  const token = await db().apiToken.create({
    data: { workspaceId, userId, name: `${MARK} token`, prefix: "cst_zanzib", ...secret() },
  });
  const report = await db().reportSchedule.create({
    data: {
      workspaceId,
      name: `${MARK} report`,
      cadence: "weekly",
      hour: 8,
      nextDueAt: expiresAt,
      recipients: { create: { userId } },
    },
  });
  const share = await db().shareLink.create({
    data: {
      workspaceId,
      page: "overview",
      name: `${MARK} share`,
      query: "",
      prefix: "csl_zanzib",
      expiresAt,
      ...secret(),
    },
  });
  const invite = await db().invite.create({
    data: { workspaceId, role: "viewer", email: `${MARK}@example.test`, invitedById: userId, expiresAt, ...secret() },
  });
  const view = await db().savedView.create({
    data: { workspaceId, holderId: workspaceId, page: "overview", name: `${MARK} view`, query: `blogger=${MARK}` },
  });
  const ids = {
    ...watched,
    view: view.id,
    share: share.id,
    report: report.id,
    run: run.id,
    import: table.id,
    draft: draft.id,
    template: template.id,
    token: token.id,
    invite: invite.id,
    file: file.id,
    channel: channel.id,
    upload: upload.id,
    download: fetched.id,
    post: post.id,
  };
  return { owner, viewer, stranger, admin, ids };
}

/** A blogger with a shared profile and video that only this workspace watches, and one observation. */
async function watchedVideo(workspaceId: string): Promise<{ blogger: string; profile: string; video: string }> {
  const observedAt = new Date(Date.now() - 3_600_000);
  const profile = await db().profile.create({
    data: {
      platform: "youtube",
      platformId: `UC${randomUUID().replaceAll("-", "").slice(0, 22)}`,
      handle: `${MARK.toLowerCase()}-${randomUUID().slice(0, 6)}`,
      url: `https://www.youtube.com/@${MARK}`,
      title: `${MARK} channel`,
      status: "active",
      followers: 1_000n,
      lastParsedAt: observedAt,
      lastObservedAt: observedAt,
    },
  });
  const blogger = await db().blogger.create({
    data: {
      workspaceId,
      name: `${MARK} blogger`,
      tags: [MARK],
      subscriptions: { create: { workspaceId, profileId: profile.id } },
    },
  });
  const video = await db().video.create({
    data: {
      platform: "youtube",
      platformVideoId: randomUUID().slice(0, 11),
      profileId: profile.id,
      kind: "long",
      title: `${MARK} video`,
      url: `https://www.youtube.com/watch?v=${MARK}`,
      publishedAt: new Date(Date.now() - 5 * 86_400_000),
    },
  });
  await observe(video.id, profile.id, observedAt);
  return { blogger: blogger.id, profile: profile.id, video: video.id };
}

async function observe(videoId: string, profileId: string, observedAt: Date): Promise<void> {
  const metrics = { views: 100n, likes: 10n, comments: 1n };
  const source = "youtube-api";
  await db().videoSnapshot.create({ data: { videoId, observedAt, source, ...metrics } });
  const scope = "00000000-0000-0000-0000-000000000000";
  await db().videoState.create({
    data: {
      ...metrics,
      scope,
      videoId,
      profileId,
      source,
      quality: "exact",
      firstObservedAt: observedAt,
      lastObservedAt: observedAt,
      lastChangedAt: observedAt,
    },
  });
}

import { z } from "zod";
import { REJECT_REASONS, type RejectCode } from "./reject-reasons";

export const REF_KINDS = [
  "channel_id",
  "handle",
  "custom",
  "legacy_user",
  "user",
  "video",
  "short",
  "live",
  "post",
  "reel",
  "photo",
  "igtv",
  "story",
  "highlight",
  "playlist",
  "collection",
  "clip",
  "short_link",
  "share_link",
] as const;

export type RefKind = (typeof REF_KINDS)[number];

const rejectCodes = Object.keys(REJECT_REASONS) as [RejectCode, ...RejectCode[]];

/** One pasted line or link, classified from its text alone. */
export const resolvedItem = z.object({
  input: z.string(),
  verdict: z
    .enum(["accept", "accept_content", "reject"])
    .describe("accept: a creator; accept_content: content whose owner needs a look-up; reject: see reason"),
  platform: z.enum(["youtube", "tiktok", "instagram"]).optional(),
  kind: z.enum(REF_KINDS).optional(),
  ref: z.string().optional().describe("the id, handle (YouTube's with @) or name that the text names"),
  owner: z.string().optional().describe("the creator's name or id, where a content link tells it"),
  code: z.enum(rejectCodes).optional().describe("why it was refused, stable"),
  reason: z.string().optional().describe("why it was refused, in words"),
});

export type ResolvedItem = z.infer<typeof resolvedItem>;
export type Platform = NonNullable<ResolvedItem["platform"]>;

/** What a link names, before it is tied to the line it came from. */
export type Finding = Omit<ResolvedItem, "input">;

export const creator = (platform: Platform, kind: RefKind, ref: string): Finding => ({
  verdict: "accept",
  platform,
  kind,
  ref,
});

export const content = (platform: Platform, kind: RefKind, ref: string, owner?: string): Finding => ({
  verdict: "accept_content",
  platform,
  kind,
  ref,
  ...(owner ? { owner } : {}),
});

export const reject = (code: RejectCode): Finding => ({ verdict: "reject", code, reason: REJECT_REASONS[code] });

import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/services/paging/schemas";
import { EraseRule, Platform, RetentionMode } from "@/prisma/generated/enums";
import { MAX_RETENTION_DAYS } from "./rules";

const at = z.iso.datetime({ offset: true });
const days = z.int().min(1).max(MAX_RETENTION_DAYS);

export const policyInput = z
  .object({ mode: z.enum(RetentionMode), days: days.nullish().describe("Of `custom`.") })
  .refine((input) => input.mode !== "custom" || typeof input.days === "number", {
    path: ["days"],
    error: "says how many days points are kept",
  });
export type PolicyInput = z.output<typeof policyInput>;

export const policyDto = z.object({
  mode: z.enum(RetentionMode),
  days: z.int().nullable(),
  updatedAt: at.nullable(),
  platforms: z.array(
    z.object({
      platform: z.enum(Platform),
      days: z.int().nullable().describe("null: for ever"),
      keptFrom: at.nullable(),
      overdueProfiles: z.int().describe("Profiles with older points, which the next night erases."),
    }),
  ),
});
export type PolicyDto = z.output<typeof policyDto>;

export const ownRetentionInput = z.object({
  sharedDays: days.nullable().describe("Days of shared points that this workspace sees; null: all there are."),
  importedDays: days.nullable().describe("Days for which imported points are kept; null: for ever."),
});
export type OwnRetentionInput = z.output<typeof ownRetentionInput>;

export const ownRetentionDto = ownRetentionInput.extend({
  sharedFrom: at.nullable().describe("Where the shared points that it sees begin now."),
  installation: z.array(z.object({ platform: z.enum(Platform), days: z.int().nullable() })),
});
export type OwnRetentionDto = z.output<typeof ownRetentionDto>;

export const eraseEntryDto = z.object({
  id: z.uuid(),
  at,
  rule: z.enum(EraseRule),
  platform: z.enum(Platform).nullable(),
  workspaceId: z.uuid().nullable(),
  entityId: z.uuid().nullable(),
  before: at.nullable(),
  days: z.int().nullable(),
  profiles: z.int(),
  videos: z.int(),
  videoPoints: z.int(),
  profilePoints: z.int(),
  requestedBy: z.string().nullable().describe("E-mail of who asked, while there is such a user."),
});
export type EraseEntryDto = z.output<typeof eraseEntryDto>;
export const eraseLogPage = pageOf(eraseEntryDto);
export const eraseLogQuery = pageQuery;
export type EraseLogQuery = z.output<typeof eraseLogQuery>;

export const erasableProfile = z.object({
  id: z.uuid(),
  platform: z.enum(Platform),
  name: z.string(),
  url: z.string(),
  confirm: z.string().describe("What is to be typed to confirm."),
  videos: z.int(),
  watchers: z.int().describe("Workspaces that watch it."),
  lastObservedAt: at.nullable(),
});
export type ErasableProfile = z.output<typeof erasableProfile>;
export const erasableProfiles = z.object({ items: z.array(erasableProfile) });
export const erasableQuery = z.object({ search: z.string().trim().max(200).default("") });
export type ErasableQuery = z.output<typeof erasableQuery>;

export const eraseProfileInput = z.object({ confirm: z.string().max(300) });
export type EraseProfileInput = z.output<typeof eraseProfileInput>;

export const soleWorkspace = z.object({
  id: z.uuid(),
  name: z.string(),
  members: z.int(),
  bloggers: z.int(),
  channels: z.int(),
});
export const eraseUserPlan = z.object({
  confirm: z.string().describe("What is to be typed to confirm."),
  workspaces: z.array(soleWorkspace).describe("Have no other owner: handed over before, or deleted with the account."),
});
export type EraseUserPlan = z.output<typeof eraseUserPlan>;

export const eraseUserInput = z.object({
  confirm: z.string().max(300),
  deleteWorkspaces: z.array(z.uuid()).max(100).default([]).describe("Those without another owner that are to go, too."),
});
export type EraseUserInput = z.output<typeof eraseUserInput>;

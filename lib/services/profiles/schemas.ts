import { z } from "zod";
import { nullableCount } from "@/lib/services/metrics/schemas";
import { Platform, ProfileStatus } from "@/prisma/generated/enums";

const time = z.iso.datetime({ offset: true });

/** A creator's account as lists and headers show it. */
export const profileDto = z.object({
  id: z.string(),
  platform: z.enum(Platform),
  handle: z.string().nullable().describe("without its @"),
  url: z.string(),
  title: z.string().nullable(),
  avatarUrl: z.string().nullable().describe("served by us"),
  country: z.string().nullable(),
  status: z.enum(ProfileStatus),
  statusDetail: z.string().nullable().describe("the reason in words, where status is not active"),
  followers: nullableCount,
  followersHidden: z.boolean().nullable(),
  lastParsedAt: time.nullable(),
  lastObservedAt: time.nullable(),
  source: z.string().nullable(),
  imported: z.boolean().describe("known from an import of this workspace by name only; not read from the platform"),
});
export type ProfileDto = z.output<typeof profileDto>;

import "server-only";
import type { Prisma } from "@/prisma/generated/client";

/** What an upload is shown and worked on with. */
export const uploadRelations = {
  channel: true,
  media: true,
  post: { select: { id: true, video: { select: { thumbnailUrl: true } } } },
} satisfies Prisma.UploadInclude;

export type UploadRow = Prisma.UploadGetPayload<{ include: typeof uploadRelations }>;

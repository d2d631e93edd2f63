import { z } from "zod";

const id = z.uuid();

/** Every event that starts or steers a job: name → shape of `data`. No transforms: Inngest refuses them. */
export const catalogue = {
  /** Parse one profile as an item of a run. */
  "blogger/parse.requested": z.object({
    runId: id,
    itemId: id,
    profileId: id,
    workspaceId: id.nullable(),
    platform: z.enum(["youtube", "tiktok", "instagram"]).optional(),
  }),
  /** Start a run whose items are already stored. */
  "parser/run.requested": z.object({ runId: id, workspaceId: id.nullable() }),
  /** Stops the steps of a run that are still to come. */
  "parser/run.cancelled": z.object({ runId: id }),
  /** A history file waits to be read. */
  "import/file.requested": z.object({ importId: id, workspaceId: id }),
  "import/file.cancelled": z.object({ importId: id }),
  /** A login has taken its consent back from the project: other channels of it have lost their access, too. */
  "channel/access.withdrawn": z.object({ channelId: id, workspaceId: id }),
  /** An upload is to be started, or taken up again: `attempt` names the start. */
  "upload/requested": z.object({ uploadId: id, workspaceId: id, channelId: id, attempt: z.int() }),
  /** Stops the steps of one start of an upload that are still to come. */
  "upload/cancelled": z.object({ uploadId: id, attempt: z.int() }),
  /** A media file is to be fetched from its `sourceUrl`, apart from any upload. */
  "media/fetch.requested": z.object({ mediaFileId: id, workspaceId: id }),
  /** A video is to be fetched from its page, or its fetch to be taken up again: `attempt` names the start. */
  "download/requested": z.object({ downloadId: id, workspaceId: id, attempt: z.int() }),
  "download/cancelled": z.object({ downloadId: id }),
  /** A large file is ready; its SHA-256 is to be written down. */
  "media/hash.requested": z.object({ mediaFileId: id, workspaceId: id }),
  /** A workspace wants to see more or less of the shared points. */
  "retention/view.changed": z.object({ workspaceId: id }),
} as const;

export type EventName = keyof typeof catalogue;
export type EventData<N extends EventName> = z.infer<(typeof catalogue)[N]>;

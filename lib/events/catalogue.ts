import { z } from "zod";

const id = z.uuid();

/** Every event that starts or steers a job: name → shape of `data`. No transforms: Inngest refuses them. */
export const catalogue = {
  /** Parse one profile as an item of a run. */
  "blogger/parse.requested": z.object({ runId: id, itemId: id, profileId: id, workspaceId: id.nullable() }),
  /** Start a run whose items are already stored. */
  "parser/run.requested": z.object({ runId: id, workspaceId: id.nullable() }),
  /** Stops the steps of a run that are still to come. */
  "parser/run.cancelled": z.object({ runId: id }),
  /** A history file waits to be read. */
  "import/file.requested": z.object({ importId: id, workspaceId: id }),
  "import/file.cancelled": z.object({ importId: id }),
} as const;

export type EventName = keyof typeof catalogue;
export type EventData<N extends EventName> = z.infer<(typeof catalogue)[N]>;

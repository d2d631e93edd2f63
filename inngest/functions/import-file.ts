import "server-only";
import { eventType } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { catalogue } from "@/lib/events/catalogue";
import { systemCtx } from "@/lib/services/context";
import { failImport } from "@/lib/services/imports/fail-import";
import { finishImport } from "@/lib/services/imports/finish-import";
import { importNextRows } from "@/lib/services/imports/import-next-rows";
import { prepareImport } from "@/lib/services/imports/prepare-import";

const requested = eventType("import/file.requested", { schema: catalogue["import/file.requested"] });

/** Reads a history file: a copy in UTF-8, then rows for some seconds a step until it ends. One file of a workspace at a time. */
export const importFile = inngest.createFunction(
  {
    id: "import-file",
    name: "Import a history file",
    triggers: [requested],
    retries: 3,
    concurrency: [{ limit: 1, key: "event.data.workspaceId" }],
    cancelOn: [{ event: "import/file.cancelled", match: "data.importId" }],
    onFailure: async ({ event, step }) => {
      const { importId } = requested.schema.parse(event.data.event.data);
      await step.run("fail", () =>
        failImport(systemCtx("import-file"), importId, "The file could not be read to its end. Send it again."),
      );
    },
  },
  async ({ event, step }) => {
    const { importId } = event.data;
    const ctx = () => systemCtx("import-file");
    const { goesOn } = await step.run("prepare", () => attempt(() => prepareImport(ctx(), importId)));
    if (!goesOn) return { state: "ended" };
    for (let done = false; !done; ) {
      ({ done } = await step.run("rows", () => attempt(() => importNextRows(ctx(), importId))));
    }
    return step.run("finish", () => attempt(() => finishImport(ctx(), importId)));
  },
);

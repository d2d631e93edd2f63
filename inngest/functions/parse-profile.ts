import "server-only";
import { eventType } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { catalogue } from "@/lib/events/catalogue";
import { systemCtx } from "@/lib/services/context";
import { failItem } from "@/lib/services/parser/fail-item";
import { finishItem } from "@/lib/services/parser/finish-item";
import { listItemVideos } from "@/lib/services/parser/list-item-videos";
import { readItemDetails } from "@/lib/services/parser/read-item-details";
import { resolveItem } from "@/lib/services/parser/resolve-item";
import { inBatches } from "@/lib/services/parser/rules";
import { storeItemSnapshots } from "@/lib/services/parser/store-item-snapshots";

const requested = eventType("blogger/parse.requested", { schema: catalogue["blogger/parse.requested"] });
/** Profiles read at once on each platform, whatever their number: a slow one does not hold the others up. */
const AT_ONCE = 5;

/** Parses one profile of a run: resolve → list → details → snapshots → finish. Each step is one verb, safe to repeat. */
export const parseProfile = inngest.createFunction(
  {
    id: "parse-profile",
    name: "Parse a profile",
    triggers: [requested],
    retries: 3,
    concurrency: [
      { limit: AT_ONCE, key: "event.data.platform" },
      { limit: 1, key: "event.data.profileId" },
    ],
    cancelOn: [{ event: "parser/run.cancelled", match: "data.runId" }],
    onFailure: async ({ event, step }) => {
      const { itemId } = requested.schema.parse(event.data.event.data);
      await step.run("fail", () => failItem(systemCtx("parse-profile"), itemId));
    },
  },
  async ({ event, step }) => {
    const { itemId } = event.data;
    const ctx = () => systemCtx("parse-profile");

    const resolved = await step.run("resolve", () => attempt(() => resolveItem(ctx(), itemId)));
    if (resolved.state === "ended") return { state: "ended" };
    if (resolved.fresh) return step.run("finish", () => attempt(() => finishItem(ctx(), itemId, { fresh: true })));

    const listed = await step.run("list", () => attempt(() => listItemVideos(ctx(), itemId)));
    if (listed.state === "ended") return { state: "ended" };

    let snapshotsWritten = listed.snapshotsWritten;
    let videosSeen = listed.ids.length > 0 ? 0 : listed.found;
    for (const ids of inBatches(listed.ids)) {
      const ask = { ids, hints: listed.hints };
      const details = await step.run("details", () => attempt(() => readItemDetails(ctx(), itemId, ask)));
      if (details.state === "ended") return { state: "ended" };
      videosSeen += details.points.length;
      const seen = videosSeen;
      const stored = await step.run("snapshots", () => attempt(() => storeItemSnapshots(ctx(), itemId, details, seen)));
      if (stored.state === "ended") return { state: "ended" };
      snapshotsWritten += stored.snapshotsWritten;
    }

    const outcome = { fresh: false as const, videosSeen, snapshotsWritten, etag: listed.etag };
    return step.run("finish", () => attempt(() => finishItem(ctx(), itemId, outcome)));
  },
);

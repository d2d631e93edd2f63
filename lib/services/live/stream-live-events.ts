import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import { liveShutdown, watchWorkspace } from "./live-hub";
import { LIVE_TOPICS, type LiveTopic } from "./rules";
import { type LiveEventDto, liveData } from "./schemas";

const PAGE = 200;
const stored = z.object({ id: z.bigint(), topic: z.enum(LIVE_TOPICS), data: liveData });

export type LiveSubscription = {
  topics: LiveTopic[];
  /** id of the last event that was received; what came after it is sent first */
  after: string | null;
  signal: AbortSignal;
};

/** The workspace's events as they come, until the caller leaves or the process shuts down. */
export async function* streamLiveEvents(ctx: Ctx, subscription: LiveSubscription): AsyncGenerator<LiveEventDto> {
  const { topics, signal } = subscription;
  const ended = AbortSignal.any([signal, liveShutdown()]);
  const bell = new Bell();
  const leave = watchWorkspace(ctx.workspaceId, () => bell.ring());
  ended.addEventListener("abort", () => bell.ring(), { once: true });
  try {
    let last = readId(subscription.after) ?? (await newestId(ctx));
    while (!ended.aborted) {
      const rows = await ctx.db.liveEvent.findMany({
        where: { workspaceId: ctx.workspaceId, topic: { in: topics }, id: { gt: last } },
        orderBy: { id: "asc" },
        take: PAGE,
        select: { id: true, topic: true, data: true },
      });
      for (const row of rows) {
        const { id, topic, data } = stored.parse(row);
        last = id;
        yield { id: id.toString(), topic, data };
      }
      if (rows.length < PAGE) await bell.wait();
    }
  } finally {
    leave();
  }
}

async function newestId(ctx: Ctx): Promise<bigint> {
  const newest = await ctx.db.liveEvent.aggregate({ where: { workspaceId: ctx.workspaceId }, _max: { id: true } });
  return newest._max.id ?? 0n;
}

const readId = (text: string | null): bigint | null => (text && /^\d{1,18}$/.test(text) ? BigInt(text) : null);

/** Remembers a ring that came while nobody waited. */
class Bell {
  #rung = false;
  #waiting: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#waiting?.();
  }

  async wait(): Promise<void> {
    if (!this.#rung) await new Promise<void>((resolve) => (this.#waiting = resolve));
    this.#rung = false;
    this.#waiting = undefined;
  }
}

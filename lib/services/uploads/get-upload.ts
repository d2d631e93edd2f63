import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import type { UploadEvent } from "@/prisma/generated/client";
import { getUploadOrThrow } from "./get-upload-or-throw";
import type { UploadDetailDto, UploadEventDto } from "./schemas";
import { toUploadDto } from "./to-upload-dto";

const evidence = z.record(z.string(), z.unknown()).nullable();
/** A very long story keeps its beginning and its end. */
const MOST_EVENTS = 500;

/** One upload with its trail, oldest first. */
export async function getUpload(ctx: Ctx, id: string): Promise<UploadDetailDto> {
  const row = await getUploadOrThrow(ctx, id);
  const events = await ctx.db.uploadEvent.findMany({
    where: { uploadId: id, workspaceId: ctx.workspaceId },
    orderBy: { id: "desc" },
    take: MOST_EVENTS,
  });
  const names = await namesOf(ctx, events);
  return { ...toUploadDto(row), events: events.reverse().map((event) => toEventDto(event, names)) };
}

const userOf = (actor: string): string | null => (actor.startsWith("user:") ? actor.slice(5) : null);

async function namesOf(ctx: Pick<Ctx, "db">, events: UploadEvent[]): Promise<Map<string, string>> {
  const ids = [...new Set(events.map((event) => userOf(event.actor)))].filter((id) => id !== null);
  const users = await ctx.db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map((user) => [user.id, user.name]));
}

function toEventDto(event: UploadEvent, names: Map<string, string>): UploadEventDto {
  const user = userOf(event.actor);
  return {
    at: event.at.toISOString(),
    type: event.type,
    from: event.from,
    to: event.to,
    actor: user === null ? event.actor.replace(/^system:/, "") : (names.get(user) ?? "A former user"),
    detail: event.detail,
    evidence: evidence.parse(event.evidence),
  };
}

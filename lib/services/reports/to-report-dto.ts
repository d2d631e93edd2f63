import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { DeliveryDto, ReportDto } from "./schemas";

const NEWEST = 10;

export const reportParts = {
  recipients: { include: { user: { select: { name: true, email: true } } }, orderBy: { id: "asc" } },
  deliveries: {
    include: { user: { select: { email: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: NEWEST,
  },
} as const satisfies Prisma.ReportScheduleInclude;

type Row = Prisma.ReportScheduleGetPayload<{ include: typeof reportParts }>;

export function toReportDto(row: Row): ReportDto {
  const { id, name, cadence, weekday, monthDay, hour, platform, enabled } = row;
  return {
    id,
    name,
    cadence,
    weekday,
    monthDay,
    hour,
    platform,
    enabled,
    nextDueAt: row.nextDueAt.toISOString(),
    recipients: row.recipients.map(({ userId, user, unsubscribedAt }) => ({
      userId,
      ...user,
      unsubscribed: unsubscribedAt !== null,
    })),
    deliveries: row.deliveries.map(toDeliveryDto),
  };
}

export function toDeliveryDto(row: Row["deliveries"][number]): DeliveryDto {
  const { id, status, attempts, error, via } = row;
  return {
    id,
    to: row.user.email,
    dueAt: row.dueAt.toISOString(),
    status,
    attempts,
    error,
    via,
    tryAt: row.tryAt?.toISOString() ?? null,
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}

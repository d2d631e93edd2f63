import { z } from "zod";
import { Platform, ReportCadence, ReportDeliveryStatus } from "@/prisma/generated/enums";

const at = z.iso.datetime({ offset: true });

export const reportParams = z.object({ id: z.uuid() });

const settings = z.object({
  name: z.string().trim().min(1).max(120),
  cadence: z.enum(ReportCadence),
  /** of a weekly one, Monday is 1 */
  weekday: z.int().min(1).max(7),
  /** of a monthly one */
  monthDay: z.int().min(1).max(28),
  /** of the workspace's clock */
  hour: z.int().min(0).max(23),
  /** null: all */
  platform: z.enum(Platform).nullable(),
  /** members of the workspace */
  userIds: z.array(z.uuid()).min(1).max(100),
  enabled: z.boolean(),
});

export const createReportInput = settings.extend({
  weekday: settings.shape.weekday.default(1),
  monthDay: settings.shape.monthDay.default(1),
  platform: settings.shape.platform.default(null),
  enabled: settings.shape.enabled.default(true),
});
export type CreateReportInput = z.output<typeof createReportInput>;
export const updateReportInput = settings.partial();
export type UpdateReportInput = z.output<typeof updateReportInput>;

export const deliveryDto = z.object({
  id: z.uuid(),
  to: z.string(),
  dueAt: at,
  status: z.enum(ReportDeliveryStatus),
  attempts: z.int(),
  /** what the mail server said */
  error: z.string().nullable(),
  /** `file`: no mail server is configured, it was written to a folder */
  via: z.string().nullable(),
  /** of a failed one: when it is tried again; null: never */
  tryAt: at.nullable(),
  sentAt: at.nullable(),
});
export type DeliveryDto = z.output<typeof deliveryDto>;

export const reportDto = settings.omit({ userIds: true }).extend({
  id: z.uuid(),
  nextDueAt: at,
  recipients: z.array(z.object({ userId: z.uuid(), name: z.string(), email: z.string(), unsubscribed: z.boolean() })),
  /** the newest first */
  deliveries: z.array(deliveryDto),
});
export type ReportDto = z.output<typeof reportDto>;

export const reportList = z.object({
  items: z.array(reportDto),
  timeZone: z.string(),
  /** false: SMTP_URL is not set, mails are written to a folder of the installation */
  mailConfigured: z.boolean(),
  from: z.string(),
});
export type ReportList = z.output<typeof reportList>;

export const unsubscribeQuery = z.object({ token: z.string().max(200) });
export const unsubscribedDto = z.object({ name: z.string() });

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CalendarView } from "@/components/calendar/calendar-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calendar"))("title") };
}

export default async function CalendarPage() {
  const { ctx } = await requirePageCtx();
  return <CalendarView canEdit={ctx.role !== "viewer"} />;
}

import { HydrationBoundary } from "@tanstack/react-query";
import { Hourglass } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { preload } from "@/app/share/[token]/preload";
import { readShare } from "@/app/share/[token]/read-share";
import { SharedDashboard } from "@/app/share/[token]/shared-dashboard";
import { civilDayOf } from "@/components/layout/civil-day";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { resolvePeriod } from "@/components/layout/period";
import { ZoneProvider } from "@/components/layout/zone-provider";
import {
  GROWTH_METRICS,
  loadOverviewParams,
  MAIN_METRICS,
  toOverviewFilter,
} from "@/components/overview/overview-params";
import { SharedData } from "@/components/share/shared-data";
import { AppError } from "@/lib/errors";
import { getBlogger } from "@/lib/services/bloggers/get-blogger";
import type { BloggerDto } from "@/lib/services/bloggers/schemas";
import type { Ctx } from "@/lib/services/context";
import { throughShare } from "@/lib/services/shares/shared-image";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const open = await readShare((await params).token);
  return { title: open?.share.name ?? (await getTranslations("share"))("busy") };
}

/** Everything is read here, in the link's workspace and under its filter; what the address says beside is not looked at. */
export default async function SharePage({ params }: Props) {
  const { token } = await params;
  const open = await readShare(token);
  const t = await getTranslations("share");
  if (!open) {
    return <EmptyPanel className="min-h-[60dvh]" icon={Hourglass} title={<h1>{t("busy")}</h1>} text={t("busyText")} />;
  }
  const { ctx, share, workspaceName } = open;
  const asked = loadOverviewParams(new URLSearchParams(share.query));
  const bloggerId = share.bloggerId ?? asked.blogger;
  const blogger = bloggerId === null ? null : await readOrNotFound(ctx, bloggerId);
  const { from, to } = resolvePeriod(asked, civilDayOf(ctx.now, ctx.timeZone));
  const filter = toOverviewFilter({ from, to }, asked.platform, bloggerId);
  const metrics = share.page === "blogger" ? GROWTH_METRICS : MAIN_METRICS;
  const state = await preload(ctx, token, filter, metrics);
  return (
    <ZoneProvider timeZone={ctx.timeZone}>
      <SharedData>
        <HydrationBoundary state={state}>
          <SharedDashboard
            page={share.page}
            name={share.name}
            workspaceName={workspaceName}
            expiresAt={share.expiresAt}
            filter={filter}
            metrics={metrics}
            blogger={
              blogger && {
                name: blogger.name,
                avatarUrl: throughShare(token, blogger.profiles.find((one) => one.avatarUrl)?.avatarUrl ?? null),
                profiles: blogger.profiles.map(({ id, platform, handle, title, url }) => ({
                  id,
                  platform,
                  label: handle ? `@${handle}` : (title ?? url),
                  url,
                })),
              }
            }
          />
        </HydrationBoundary>
      </SharedData>
    </ZoneProvider>
  );
}

/** A blogger that was removed since takes its link's page along. */
async function readOrNotFound(ctx: Ctx, id: string): Promise<BloggerDto> {
  try {
    return await getBlogger(ctx, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}

import { HydrationBoundary } from "@tanstack/react-query";
import { Hourglass } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/app/share/[token]/or-not-found";
import { preload } from "@/app/share/[token]/preload";
import { readComparison } from "@/app/share/[token]/read-comparison";
import { readShare } from "@/app/share/[token]/read-share";
import { SharedComparison } from "@/app/share/[token]/shared-comparison";
import { SharedDashboard } from "@/app/share/[token]/shared-dashboard";
import { civilDayOf } from "@/components/layout/civil-day";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { resolvePeriod } from "@/components/layout/period";
import { ZoneProvider } from "@/components/layout/zone-provider";
import { loadOverviewParams } from "@/components/overview/load-overview-params";
import { GROWTH_METRICS, MAIN_METRICS, toOverviewFilter } from "@/components/overview/overview-params";
import { SharedData } from "@/components/share/shared-data";
import { pageWeekStart } from "@/lib/i18n/page-week-start";
import { getBlogger } from "@/lib/services/bloggers/get-blogger";
import type { OpenShare } from "@/lib/services/shares/find-open-share";
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
  if (!open) return <Busy />;
  return (
    <ZoneProvider timeZone={open.ctx.timeZone}>
      <SharedData>
        {open.share.page === "compare" ? (
          <Comparison open={open} secret={token} />
        ) : (
          <Dashboard open={open} secret={token} />
        )}
      </SharedData>
    </ZoneProvider>
  );
}

type OpenProps = { open: OpenShare; secret: string };

const aboutOf = ({ share, workspaceName }: OpenShare) => ({
  name: share.name,
  expiresAt: share.expiresAt,
  workspaceName,
});

async function Comparison({ open, secret }: OpenProps) {
  const comparison = await orNotFound(readComparison(open.ctx, secret, open.share.query));
  return <SharedComparison about={aboutOf(open)} {...comparison} />;
}

async function Dashboard({ open, secret }: OpenProps) {
  const { ctx, share } = open;
  const asked = loadOverviewParams(new URLSearchParams(share.query));
  const bloggerId = share.bloggerId ?? asked.blogger;
  const blogger = bloggerId === null ? null : await orNotFound(getBlogger(ctx, bloggerId));
  const { from, to } = resolvePeriod(asked, civilDayOf(ctx.now, ctx.timeZone), await pageWeekStart());
  const filter = toOverviewFilter({ from, to }, asked.platform, bloggerId);
  const metrics = share.page === "blogger" ? GROWTH_METRICS : MAIN_METRICS;
  return (
    <HydrationBoundary state={await preload(ctx, secret, filter, metrics)}>
      <SharedDashboard
        page={share.page === "blogger" ? "blogger" : "overview"}
        about={aboutOf(open)}
        filter={filter}
        metrics={metrics}
        blogger={
          blogger && {
            name: blogger.name,
            avatarUrl: throughShare(secret, blogger.profiles.find((one) => one.avatarUrl)?.avatarUrl ?? null),
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
  );
}

async function Busy() {
  const t = await getTranslations("share");
  return <EmptyPanel className="min-h-[60dvh]" icon={Hourglass} title={<h1>{t("busy")}</h1>} text={t("busyText")} />;
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { DashboardShell } from "@/app/(dashboard)/dashboard-shell";
import { DashboardTools } from "@/app/(dashboard)/dashboard-tools";
import { prefetchTray } from "@/app/(dashboard)/prefetch-tray";
import { LostChannels } from "@/components/channels/lost-channels";
import { PageToolsProvider } from "@/components/layout/page-tools";
import { PrintNote } from "@/components/layout/print-note";
import { RAIL_COOKIE } from "@/components/layout/shell/rail-cookie";
import { ZoneProvider } from "@/components/layout/zone-provider";
import { LiveProgress } from "@/components/live/live-progress";
import { LiveProvider } from "@/components/live/live-provider";
import { makeQueryClient } from "@/components/query-client";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { env } from "@/lib/env/env";
import { listLostChannels } from "@/lib/services/channels/list-lost-channels";
import { liveCursor } from "@/lib/services/live/live-cursor";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const [{ ctx, user, workspaces }, jar] = await Promise.all([requirePageCtx(), cookies()]);
  const client = makeQueryClient();
  const [lost, since] = await Promise.all([listLostChannels(ctx), liveCursor(ctx), prefetchTray(client, ctx)]);
  return (
    <ZoneProvider timeZone={ctx.timeZone}>
      <LiveProvider workspaceId={ctx.workspaceId} since={since}>
        <HydrationBoundary state={dehydrate(client)}>
          <LiveProgress workspaceId={ctx.workspaceId}>
            <DashboardShell
              user={{ name: user.name, email: user.email, isAdmin: user.role === "admin" }}
              workspaces={workspaces}
              workspaceId={ctx.workspaceId}
              railCollapsed={jar.get(RAIL_COOKIE)?.value === "collapsed"}
              demo={env().DEMO}
            >
              <LostChannels names={lost} />
              <PageToolsProvider tools={<DashboardTools canEdit={ctx.role !== "viewer"} />}>
                {children}
              </PageToolsProvider>
              <PrintNote source={workspaces.find(({ id }) => id === ctx.workspaceId)?.name ?? ""} />
            </DashboardShell>
          </LiveProgress>
        </HydrationBoundary>
      </LiveProvider>
    </ZoneProvider>
  );
}

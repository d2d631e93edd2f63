"use client";

import { usePathname } from "next/navigation";
import { Suspense } from "react";
import { ShareMenu } from "@/components/share/share-menu";
import { ViewsMenu } from "@/components/views/views-menu";
import { sharePageAt } from "@/lib/services/shares/rules";
import { viewPageAt } from "@/lib/services/views/rules";

/** What the header of the open page offers beside its own actions: saved views, sharing, printing. */
export function DashboardTools({ canEdit }: { canEdit: boolean }) {
  const pathname = usePathname();
  const view = viewPageAt(pathname);
  const share = sharePageAt(pathname);
  if (!view && !share) return null;
  return (
    <Suspense>
      {view ? <ViewsMenu key={view} page={view} canShare={canEdit} /> : null}
      {share ? <ShareMenu key={pathname} {...share} canShare={canEdit} /> : null}
    </Suspense>
  );
}

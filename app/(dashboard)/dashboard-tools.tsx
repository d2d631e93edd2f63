"use client";

import { usePathname } from "next/navigation";
import { Suspense } from "react";
import { ViewsMenu } from "@/components/views/views-menu";
import { viewPageAt } from "@/lib/services/views/rules";

/** What the header of the open page offers beside its own actions. */
export function DashboardTools({ canEdit }: { canEdit: boolean }) {
  const page = viewPageAt(usePathname());
  if (!page) return null;
  return (
    <Suspense>
      <ViewsMenu key={page} page={page} canShare={canEdit} />
    </Suspense>
  );
}

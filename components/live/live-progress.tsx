"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { ProgressProvider } from "@/components/layout/progress-context";
import { toastFailure } from "@/components/layout/toast-failure";
import { fromEvent, type RunProgress, toProgressItem } from "@/components/live/run-progress";
import { unfinishedQuery } from "@/components/live/tray-queries";
import { useLiveEvents } from "@/components/live/use-live-events";
import { useUploadsInTray } from "@/components/live/use-uploads-in-tray";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/parser/schemas");

/** Feeds the shell's progress tray with the parses and uploads of the workspace. Inside `LiveProvider`, around the shell. */
export function LiveProgress({ workspaceId, children }: { workspaceId: string; children: ReactNode }) {
  const t = useTranslations("live");
  const [told, setTold] = useState<ReadonlyMap<string, RunProgress>>(new Map());
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const { data: atStart } = useQuery(unfinishedQuery(workspaceId));

  useLiveEvents("parse", (event) => {
    setTold((before) => new Map(before).set(event.id, fromEvent(event, before.get(event.id))));
  });

  const uploads = useUploadsInTray(workspaceId);
  const parses = useMemo(() => {
    const runs = new Map((atStart ?? []).map((run) => [run.id, run]));
    for (const [id, run] of told) runs.set(id, { ...run, shared: runs.get(id)?.shared ?? run.shared });
    const words = {
      many: (count: number) => t("parsing", { count }),
      step: (step: string) => (t.has(`step.${step}`) ? t(`step.${step}`) : step),
      failed: (count: number) => t("failed", { count }),
    };
    return [...runs.values()].map((run) => toProgressItem(run, words));
  }, [atStart, told, t]);
  const items = useMemo(
    () => [...uploads, ...parses].filter((item) => !dismissed.has(item.id)),
    [uploads, parses, dismissed],
  );

  const cancel = (id: string) => {
    const upload = uploads.some((one) => one.id === id);
    const stopped = upload
      ? api(`/api/uploads/${id}`, { method: "DELETE" })
      : api(`/api/parser/runs/${id}/cancel`, { method: "POST", output: async () => (await shapes()).runDetailDto });
    stopped.catch((error: unknown) => toastFailure(t(upload ? "cancelUploadFailed" : "cancelFailed"), error));
  };
  const dismiss = (id: string) => setDismissed((before) => new Set(before).add(id));

  return (
    <ProgressProvider items={items} onCancel={cancel} onDismiss={dismiss}>
      {children}
    </ProgressProvider>
  );
}

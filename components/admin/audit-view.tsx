"use client";

import { ScrollText } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActorFilter } from "@/components/admin/actor-filter";
import { adminKeys } from "@/components/admin/admin-queries";
import { useAuditColumns } from "@/components/admin/audit-columns";
import { ChoiceFilter } from "@/components/admin/choice-filter";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { parseAsId } from "@/components/layout/parse-as-id";
import { QueryError } from "@/components/layout/query-error";
import { parseAsStringLiteral } from "@/components/layout/url-params";
import { usePages } from "@/components/layout/use-pages";
import { useQueryStates } from "@/components/layout/use-query-states";
import { DataTable } from "@/components/ui/data-table/data-table";

const shapes = () => import("@/lib/services/admin/schemas");

/** Kinds of actions; the server takes `user.` for all of a kind. */
const KINDS = ["user", "member", "invite", "workspace", "token", "share", "blogger", "parse", "import", "job"] as const;
const FILTER = { kind: parseAsStringLiteral(KINDS), actorId: parseAsId };

/** Who did what, newest first. */
export function AuditView() {
  const t = useTranslations("admin");
  const [{ kind, actorId }, setFilter] = useQueryStates(FILTER, { history: "replace" });
  const audit = usePages({
    queryKey: adminKeys.audit,
    path: "/api/admin/audit",
    query: { action: kind ? `${kind}.` : null, actorId },
    output: async () => (await shapes()).auditPage,
  });
  const columns = useAuditColumns();
  return (
    <DataTable
      id="admin-audit"
      label={t("tab.audit")}
      columns={columns}
      rows={audit.rows}
      rowId={(entry) => entry.id}
      rowName={(entry) => entry.action}
      status={audit.status}
      error={<QueryError error={audit.failure} onRetry={audit.refetch} />}
      empty={<EmptyPanel icon={ScrollText} title={t("audit.empty")} text={t("audit.emptyText")} />}
      toolbar={
        <>
          <ChoiceFilter
            label={t("column.action")}
            all={t("audit.allActions")}
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(`audit.kind.${value}`) }))}
            onChange={(next) => void setFilter({ kind: next })}
          />
          <ActorFilter value={actorId} onChange={(next) => void setFilter({ actorId: next })} />
        </>
      }
      hasMore={audit.hasMore}
      loadingMore={audit.loadingMore}
      onLoadMore={audit.onLoadMore}
    />
  );
}

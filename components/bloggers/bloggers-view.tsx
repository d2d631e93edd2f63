"use client";

import { ListPlus, Plus, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AddBloggersSheet } from "@/components/bloggers/add-bloggers-sheet";
import { useBloggerColumns } from "@/components/bloggers/blogger-columns";
import { BloggerRowActions } from "@/components/bloggers/blogger-row-actions";
import { toBloggersFilter } from "@/components/bloggers/bloggers-params";
import { bloggerKeys } from "@/components/bloggers/bloggers-queries";
import { BulkActions } from "@/components/bloggers/bulk-actions";
import { EditBloggerSheet } from "@/components/bloggers/edit-blogger-sheet";
import { ImportListSheet } from "@/components/bloggers/import-list-sheet";
import { useBloggersFilter } from "@/components/bloggers/use-bloggers-filter";
import { useParsing } from "@/components/bloggers/use-parsing";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { ExportLink } from "@/components/layout/export-link";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { PlatformFilter } from "@/components/layout/platform-filter";
import { QueryError } from "@/components/layout/query-error";
import { SearchField } from "@/components/layout/search-field";
import { usePages } from "@/components/layout/use-pages";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { BloggerDto } from "@/lib/services/bloggers/schemas";

const shapes = () => import("@/lib/services/bloggers/schemas");

/** Whom the workspace watches: one row a blogger, moving while it is parsed. */
export function BloggersView({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("bloggers");
  const common = useTranslations("common");
  const [asked, setFilter] = useBloggersFilter();
  const { q, platform, tag, sort, add } = asked;
  const [importing, setImporting] = useState(false);
  const [editing, setEditing] = useState<BloggerDto | null>(null);
  const filter = toBloggersFilter(asked);
  const bloggers = usePages({
    queryKey: bloggerKeys.list,
    path: "/api/bloggers",
    query: filter,
    output: async () => (await shapes()).bloggersPage,
  });
  useLiveRefresh("parse", bloggerKeys.all);
  const parsing = useParsing();
  const columns = useBloggerColumns(parsing);
  const filtered = q !== null || platform !== null || tag !== null;
  const openAdd = (open: boolean) => void setFilter({ add: open ? "1" : null });
  const addButton = (
    <Button variant="primary" onClick={() => openAdd(true)}>
      <Plus aria-hidden />
      {t("add")}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={bloggers.total === null ? t("context") : t("count", { count: bloggers.total })}
        filters={<PlatformFilter />}
        actions={
          canEdit ? (
            <>
              <Button onClick={() => setImporting(true)}>
                <ListPlus aria-hidden />
                {t("importList")}
              </Button>
              {addButton}
            </>
          ) : undefined
        }
      />
      <DataTable
        id="bloggers"
        label={t("title")}
        columns={columns}
        rows={bloggers.rows}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) => `/bloggers/${row.id}`}
        status={bloggers.status}
        error={<QueryError error={bloggers.failure} onRetry={bloggers.refetch} />}
        empty={
          <EmptyPanel
            icon={UsersRound}
            title={filtered ? common("nothingFound") : t("empty")}
            text={filtered ? t("emptyFiltered") : t("emptyText")}
            action={canEdit && !filtered ? addButton : undefined}
          />
        }
        sort={sort ?? "-createdAt"}
        onSort={(next) => void setFilter({ sort: next })}
        toolbar={
          bloggers.status === "ready" && bloggers.rows.length === 0 && !filtered ? undefined : (
            <div className="flex min-w-0 flex-1 items-center gap-2">
              <SearchField label={t("search")} value={q} onChange={(next) => void setFilter({ q: next })} />
              {tag ? (
                <Chip name={tag} onRemove={() => void setFilter({ tag: null })}>
                  {tag}
                </Chip>
              ) : null}
            </div>
          )
        }
        exportAction={<ExportLink table="bloggers" query={filter} />}
        bulkActions={
          canEdit
            ? (ids, clear) => <BulkActions chosen={bloggers.rows.filter(({ id }) => ids.includes(id))} onDone={clear} />
            : undefined
        }
        rowActions={
          canEdit
            ? (row: BloggerDto) => (
                <BloggerRowActions blogger={row} busy={parsing.has(row.id)} onEdit={() => setEditing(row)} />
              )
            : undefined
        }
        rowActionsWidth={84}
        total={bloggers.total}
        hasMore={bloggers.hasMore}
        loadingMore={bloggers.loadingMore}
        onLoadMore={bloggers.onLoadMore}
      />
      {canEdit ? (
        <>
          <AddBloggersSheet open={add !== null} onOpenChange={openAdd} />
          <ImportListSheet open={importing} onOpenChange={setImporting} />
          {editing ? <EditBloggerSheet key={editing.id} blogger={editing} onClose={() => setEditing(null)} /> : null}
        </>
      ) : null}
    </Page>
  );
}

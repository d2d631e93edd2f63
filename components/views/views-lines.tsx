"use client";

import { useQuery } from "@tanstack/react-query";
import { BookmarkPlus, ListChecks } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useRef, useState } from "react";
import { FailureText } from "@/components/layout/failure-text";
import {
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
} from "@/components/ui/dropdown-menu";
import { useOverlay } from "@/components/ui/overlay";
import { viewsQuery } from "@/components/views/views-queries";
import { toViewQuery, type ViewPage, viewHref } from "@/lib/services/views/rules";

const SaveViewDialog = lazy(async () => ({
  default: (await import("@/components/views/save-view-dialog")).SaveViewDialog,
}));
const ManageViewsDialog = lazy(async () => ({
  default: (await import("@/components/views/manage-views-dialog")).ManageViewsDialog,
}));

export type ViewsLinesProps = { page: ViewPage; canShare: boolean };

/** The saved views of the page, and what can be done with them. */
export function ViewsLines({ page, canShare }: ViewsLinesProps) {
  const t = useTranslations("views");
  const router = useRouter();
  const query = toViewQuery(useSearchParams().toString());
  const { open } = useOverlay();
  const [dialog, setDialog] = useState<"save" | "manage" | null>(null);
  // A dialog opens when the menu has let go of the focus: until then it would take it back from the dialog's field.
  const wanted = useRef<"save" | "manage" | null>(null);
  const views = useQuery({ ...viewsQuery(page), enabled: open || dialog !== null });
  const items = views.data?.items ?? [];
  const groups = [
    { key: "own" as const, views: items.filter(({ shared }) => !shared) },
    { key: "ofWorkspace" as const, views: items.filter(({ shared }) => shared) },
  ];
  const current = items.find((one) => one.query === query)?.id ?? "";
  const close = () => setDialog(null);
  return (
    <>
      <MenuContent
        onCloseAutoFocus={(event) => {
          if (wanted.current === null) return;
          event.preventDefault();
          setDialog(wanted.current);
          wanted.current = null;
        }}
      >
        {views.isError ? (
          <p className="max-w-64 p-2 text-down text-sm">
            <FailureText error={views.error} />
          </p>
        ) : items.length === 0 ? (
          <MenuLabel>{views.isPending ? t("loading") : t("none")}</MenuLabel>
        ) : null}
        <MenuRadioGroup value={current}>
          {groups.map(({ key, views }) =>
            views.length === 0 ? null : (
              <div key={key}>
                <MenuLabel>{t(key)}</MenuLabel>
                {views.map((view) => (
                  <MenuRadioItem key={view.id} value={view.id} onSelect={() => router.push(viewHref(page, view.query))}>
                    <bdi className="clip-text">{view.name}</bdi>
                  </MenuRadioItem>
                ))}
              </div>
            ),
          )}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuItem
          onSelect={() => {
            wanted.current = "save";
          }}
        >
          <BookmarkPlus aria-hidden />
          {t("save")}
        </MenuItem>
        <MenuItem
          disabled={items.length === 0}
          onSelect={() => {
            wanted.current = "manage";
          }}
        >
          <ListChecks aria-hidden />
          {t("manage")}
        </MenuItem>
      </MenuContent>
      {/* On its way a dialog must not take the page away. */}
      <Suspense fallback={null}>
        {dialog === "save" ? (
          <SaveViewDialog page={page} query={query} views={items} canShare={canShare} onClose={close} />
        ) : null}
        {dialog === "manage" ? (
          <ManageViewsDialog query={query} views={items} canShare={canShare} onClose={close} />
        ) : null}
      </Suspense>
    </>
  );
}

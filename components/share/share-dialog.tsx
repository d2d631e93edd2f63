"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTimeZone, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { addDays, civilDayOf } from "@/components/layout/civil-day";
import { SecretOnce } from "@/components/layout/secret-once";
import { toastFailure } from "@/components/layout/toast-failure";
import { shareExpiry } from "@/components/share/share-expiry";
import { shareKeys } from "@/components/share/shares-queries";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PanelButtons } from "@/components/ui/panel-buttons";
import { Select } from "@/components/ui/select";
import { api } from "@/lib/http/client";
import { MAX_SHARE_DAYS, SHARE_LIVES, type ShareLife, type SharePage } from "@/lib/services/shares/rules";

const shapes = () => import("@/lib/services/shares/schemas");

type ShareDialogProps = {
  page: SharePage;
  bloggerId: string | null;
  query: string;
  /** what the link is called unless somebody writes another name */
  suggested: string;
  onClose: () => void;
};

/** Makes a link to the page as it is filtered now, and shows it once. */
export function ShareDialog({ page, bloggerId, query, suggested, onClose }: ShareDialogProps) {
  const t = useTranslations("share");
  const common = useTranslations("common");
  const timeZone = useTimeZone() ?? "UTC";
  const client = useQueryClient();
  const id = useId();
  const today = civilDayOf(Date.now(), timeZone);
  const [name, setName] = useState(suggested);
  const [life, setLife] = useState<ShareLife | "date">("7d");
  const [lastDay, setLastDay] = useState(addDays(today, 14));
  const expiresAt = shareExpiry(life, lastDay, Date.now(), timeZone);
  const create = useMutation({
    mutationFn: () =>
      api("/api/shares", {
        method: "POST",
        body: { page, bloggerId, name, query, expiresAt },
        output: async () => (await shapes()).newShareDto,
      }),
    onError: (error) => toastFailure(t("failed"), error),
    onSettled: () => client.invalidateQueries({ queryKey: shareKeys.all }),
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        size="sm"
        title={t("title")}
        description={t("text")}
        footer={
          create.data ? (
            <DialogClose asChild>
              <Button variant="primary">{common("close")}</Button>
            </DialogClose>
          ) : (
            <PanelButtons
              type="submit"
              form={id}
              disabled={name.trim() === "" || expiresAt === null}
              pending={create.isPending}
            >
              {t("create")}
            </PanelButtons>
          )
        }
      >
        {create.data ? (
          <div className="flex flex-col gap-3">
            <SecretOnce label={t("link")} secret={create.data.url} text={t("once")} />
            <p className="text-muted text-sm">
              {t.rich("manage", {
                settings: (words) => (
                  <Link href="/settings/shares" className="text-accent-ink underline underline-offset-2">
                    {words}
                  </Link>
                ),
              })}
            </p>
          </div>
        ) : (
          <form
            id={id}
            className="flex flex-col gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              create.mutate();
            }}
          >
            <Field label={t("name")} required help={t("nameHelp")}>
              {(control) => (
                <Input {...control} maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
              )}
            </Field>
            <Field label={t("ends")}>
              {(control) => (
                <Select
                  {...control}
                  value={life}
                  options={[...SHARE_LIVES, "date" as const].map((value) => ({ value, label: t(`life.${value}`) }))}
                  onChange={setLife}
                />
              )}
            </Field>
            {life === "date" ? (
              <Field label={t("lastDay")} error={expiresAt === null ? t("lastDayError") : undefined}>
                {(control) => (
                  <Input
                    {...control}
                    type="date"
                    min={today}
                    max={addDays(today, MAX_SHARE_DAYS - 1)}
                    value={lastDay}
                    onChange={(event) => setLastDay(event.target.value)}
                  />
                )}
              </Field>
            ) : null}
            <p className="text-muted text-sm">{t("fixed")}</p>
          </form>
        )}
      </DialogContent>
    </Dialog>
  );
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorWords } from "@/components/layout/use-error-words";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";
import type { BloggerDto, LinkProfileInput } from "@/lib/services/bloggers/schemas";
import type { ProfileDto } from "@/lib/services/profiles/schemas";

const shapes = () => import("@/lib/services/bloggers/schemas");

/** Says which of the blogger's channels an imported account is; from then on they are one. */
export function LinkImported({ blogger, imported }: { blogger: BloggerDto; imported: ProfileDto }) {
  const t = useTranslations("bloggers.link");
  const common = useTranslations("common");
  const words = useErrorWords();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const channels = blogger.profiles.filter(
    (profile) => !profile.imported && profile.platform === imported.platform && profile.status !== "pending",
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const into = chosen ?? channels[0]?.id ?? null;
  const link = useMutation({
    mutationFn: (body: LinkProfileInput) =>
      api(`/api/bloggers/${blogger.id}/link`, {
        method: "POST",
        body,
        output: async () => (await shapes()).bloggerDto,
      }),
    onSuccess: async () => {
      setOpen(false);
      toast({ tone: "good", title: t("done") });
      await client.invalidateQueries();
    },
  });
  const name = imported.title ?? imported.handle ?? imported.url;
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          <Link2 aria-hidden />
          {t("open")}
        </Button>
      </DialogTrigger>
      <DialogContent
        size="sm"
        title={t("title", { name })}
        description={into === null ? t("none") : t("text")}
        footer={
          <>
            <DialogClose asChild>
              <Button>{into === null ? common("close") : common("cancel")}</Button>
            </DialogClose>
            {into === null ? null : (
              <Button
                variant="primary"
                pending={link.isPending}
                onClick={() => link.mutate({ profileId: imported.id, into })}
              >
                {t("submit")}
              </Button>
            )}
          </>
        }
      >
        {into === null ? null : (
          <Field label={t("channel")} error={link.error ? words.failure(link.error) : undefined}>
            {(control) => (
              <Select
                {...control}
                value={into}
                onChange={setChosen}
                options={channels.map((one) => ({ value: one.id, label: one.title ?? one.handle ?? one.url }))}
              />
            )}
          </Field>
        )}
      </DialogContent>
    </Dialog>
  );
}

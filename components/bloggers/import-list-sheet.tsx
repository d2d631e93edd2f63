"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { bloggerKeys } from "@/components/bloggers/bloggers-queries";
import { ImportResult } from "@/components/bloggers/import-result";
import { useErrorWords } from "@/components/layout/use-error-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Sheet, SheetClose, SheetContent } from "@/components/ui/sheet";
import { Textarea } from "@/components/ui/textarea";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/bloggers/schemas");

type ImportListSheetProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** A long list from somewhere else: pasted, or a CSV with the columns url, name, tags. */
export function ImportListSheet({ open, onOpenChange }: ImportListSheetProps) {
  const t = useTranslations("bloggers.list");
  const common = useTranslations("common");
  const words = useErrorWords();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const send = useMutation({
    mutationFn: () => {
      if (!file)
        return api("/api/bloggers/import", {
          method: "POST",
          body: { text },
          output: async () => (await shapes()).importedBloggersDto,
        });
      const form = new FormData();
      form.set("file", file);
      return api("/api/bloggers/import", {
        method: "POST",
        body: form,
        output: async () => (await shapes()).importedBloggersDto,
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: bloggerKeys.all }),
  });
  const close = (next: boolean) => {
    onOpenChange(next);
    if (next) return;
    setText("");
    setFile(null);
    send.reset();
  };
  return (
    <Sheet open={open} onOpenChange={close}>
      <SheetContent
        title={t("title")}
        description={t("text")}
        footer={
          <>
            <SheetClose asChild>
              <Button>{send.data ? common("close") : common("cancel")}</Button>
            </SheetClose>
            {send.data ? null : (
              <Button
                variant="primary"
                pending={send.isPending}
                disabled={text.trim() === "" && !file}
                onClick={() => send.mutate()}
              >
                {t("submit")}
              </Button>
            )}
          </>
        }
      >
        {send.data ? (
          <ImportResult result={send.data} />
        ) : (
          <div className="flex flex-col gap-5">
            <Field label={t("file")} help={t("fileHelp")} error={send.error ? words.failure(send.error) : undefined}>
              {(control) => (
                <Input
                  {...control}
                  type="file"
                  accept=".csv,.txt,.json,text/csv,text/plain,application/json"
                  onChange={(event) => setFile(event.target.files?.[0] ?? null)}
                  className="py-1"
                />
              )}
            </Field>
            <Field label={t("paste")} help={t("pasteHelp")}>
              {(control) => (
                <Textarea
                  {...control}
                  rows={10}
                  spellCheck={false}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                  className="font-mono text-sm"
                />
              )}
            </Field>
          </div>
        )}
      </SheetContent>
    </Sheet>
  );
}

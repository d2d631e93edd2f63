"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { BookmarkPlus, LayoutTemplate, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toastFailure } from "@/components/layout/toast-failure";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { toast } from "@/components/ui/toast";
import { uploadKeys } from "@/components/uploads/uploads-queries";
import { api } from "@/lib/http/client";
import type { TemplateDto, TemplateValues } from "@/lib/services/upload-templates/schemas";

const shapes = () => import("@/lib/services/upload-templates/schemas");

type Props = { current: () => TemplateValues; onApply: (template: TemplateDto) => void };

/** Named values: take one over, keep the present ones under a name, delete one. */
export function TemplatesMenu({ current, onApply }: Props) {
  const t = useTranslations("uploads.form.templates");
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const templates = useQuery({
    queryKey: uploadKeys.templates,
    queryFn: ({ signal }) =>
      api("/api/uploads/templates", { output: async () => (await shapes()).templatesDto, signal }),
  });
  const items = templates.data?.items ?? [];
  const onSettled = () => client.invalidateQueries({ queryKey: uploadKeys.templates });
  const same = items.find((one) => one.name === name.trim());
  const save = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), values: current() };
      return same
        ? api(`/api/uploads/templates/${same.id}`, {
            method: "PUT",
            body,
            output: async () => (await shapes()).templateDto,
          })
        : api("/api/uploads/templates", { method: "POST", body, output: async () => (await shapes()).templateDto });
    },
    onSuccess: (saved) => {
      setName("");
      toast({ tone: "good", title: t("saved", { name: saved.name }) });
    },
    onError: (error) => toastFailure(t("saveFailed"), error),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (id: string) => api(`/api/uploads/templates/${id}`, { method: "DELETE" }),
    onError: (error) => toastFailure(t("deleteFailed"), error),
    onSettled,
  });
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button>
          <LayoutTemplate aria-hidden />
          {t("title")}
        </Button>
      </PopoverTrigger>
      <PopoverContent className="flex w-80 flex-col gap-3">
        {items.length === 0 ? <p className="text-muted text-sm">{t("none")}</p> : null}
        <ul className="flex flex-col">
          {items.map((template) => (
            <li key={template.id} className="flex items-center gap-2 border-line border-b py-1 last:border-b-0">
              <button
                type="button"
                className="clip-text min-w-0 flex-1 rounded-sm py-1 text-start text-sm hover:text-accent-ink touch:min-h-11"
                onClick={() => {
                  onApply(template);
                  setOpen(false);
                }}
              >
                <bdi>{template.name}</bdi>
              </button>
              <IconButton
                size="sm"
                label={t("delete", { name: template.name })}
                onClick={() => remove.mutate(template.id)}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            if (name.trim() !== "") save.mutate();
          }}
        >
          <Field label={t("name")} help={same ? t("replaces") : undefined} className="flex-1">
            {(control) => (
              <Input {...control} maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
            )}
          </Field>
          <Button type="submit" disabled={name.trim() === ""} pending={save.isPending} className={same ? "mb-5" : ""}>
            <BookmarkPlus aria-hidden />
            {t("save")}
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  );
}

"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Controller, useForm } from "react-hook-form";
import { toastFailure } from "@/components/layout/toast-failure";
import { settingsKeys } from "@/components/settings/settings-queries";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";
import { createWorkspaceInput, type WorkspaceDto } from "@/lib/services/workspaces/schemas";
import { listTimeZones } from "@/lib/time/list-time-zones";

const shapes = () => import("@/lib/services/workspaces/schemas");

const fields = createWorkspaceInput.required();

/** Name and zone of the workspace. Everything on screen follows, so the page is asked for again. */
export function WorkspaceForm({ workspace }: { workspace: WorkspaceDto }) {
  const t = useTranslations("settings");
  const router = useRouter();
  const client = useQueryClient();
  const { name, timeZone } = workspace;
  const form = useForm({ resolver: zodResolver(fields), defaultValues: { name, timeZone } });
  const { errors, isDirty } = form.formState;
  const zones = useMemo(() => {
    return [...new Set([...listTimeZones(), timeZone])].map((value) => ({ value, label: value.replaceAll("_", " ") }));
  }, [timeZone]);
  const update = useMutation({
    mutationFn: (body: { name: string; timeZone: string }) =>
      api("/api/workspace", { method: "PATCH", body, output: async () => (await shapes()).workspaceDto }),
    onSuccess: (saved) => {
      client.setQueryData(settingsKeys.workspace, saved);
      form.reset({ name: saved.name, timeZone: saved.timeZone });
      toast({ tone: "good", title: t("saved") });
      router.refresh();
    },
    onError: (error) => toastFailure(t("saveFailed"), error),
  });
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((input) => update.mutate(input))}>
      <Field label={t("workspace.name")} required error={errors.name ? t("error.name") : undefined}>
        {(control) => <Input {...control} {...form.register("name")} autoComplete="organization" />}
      </Field>
      <Controller
        control={form.control}
        name="timeZone"
        render={({ field }) => (
          <Field
            label={t("workspace.timeZone")}
            help={t("workspace.timeZoneHelp")}
            error={errors.timeZone ? t("error.timeZone") : undefined}
          >
            {(control) => (
              <Combobox
                {...control}
                value={field.value}
                options={zones}
                placeholder={t("workspace.timeZone")}
                onChange={(zone) => {
                  if (zone) field.onChange(zone);
                }}
              />
            )}
          </Field>
        )}
      />
      <div>
        <Button type="submit" variant="primary" disabled={!isDirty} pending={update.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

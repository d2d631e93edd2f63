"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Controller, useForm } from "react-hook-form";
import { z } from "zod";
import { SecretOnce } from "@/components/layout/secret-once";
import { toastFailure } from "@/components/layout/toast-failure";
import { RoleSelect } from "@/components/settings/role-select";
import { settingsKeys } from "@/components/settings/settings-queries";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { api } from "@/lib/http/client";
import { inviteInput } from "@/lib/services/workspaces/schemas";

const shapes = () => import("@/lib/services/workspaces/schemas");

const fields = z.object({
  role: inviteInput.shape.role,
  email: z.literal("").or(inviteInput.shape.email.unwrap().unwrap()),
});

/** Makes a link that lets somebody in; it is shown once. */
export function InviteForm() {
  const t = useTranslations("settings");
  const client = useQueryClient();
  const form = useForm({ resolver: zodResolver(fields), defaultValues: { role: "editor" as const, email: "" } });
  const { errors } = form.formState;
  const invite = useMutation({
    mutationFn: ({ role, email }: z.output<typeof fields>) =>
      api("/api/workspace/invites", {
        method: "POST",
        body: { role, email: email || null },
        output: async () => (await shapes()).newInviteDto,
      }),
    onSuccess: () => form.reset(),
    onError: (error) => toastFailure(t("invites.failed"), error),
    onSettled: () => client.invalidateQueries({ queryKey: settingsKeys.invites }),
  });
  return (
    <>
      <form
        noValidate
        className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_180px_auto]"
        onSubmit={form.handleSubmit((input) => invite.mutate(input))}
      >
        <Field
          label={t("invites.email")}
          aside={t("invites.optional")}
          error={errors.email ? t("error.email") : undefined}
        >
          {(control) => (
            <Input {...control} {...form.register("email")} type="email" inputMode="email" autoComplete="off" />
          )}
        </Field>
        <Controller
          control={form.control}
          name="role"
          render={({ field }) => (
            <Field label={t("members.role")}>
              {(control) => <RoleSelect {...control} value={field.value} onChange={field.onChange} />}
            </Field>
          )}
        />
        <Button type="submit" variant="primary" pending={invite.isPending} className="sm:mt-[26px]">
          {t("invites.submit")}
        </Button>
      </form>
      {invite.data ? <SecretOnce label={t("invites.link")} secret={invite.data.url} text={t("invites.once")} /> : null}
    </>
  );
}

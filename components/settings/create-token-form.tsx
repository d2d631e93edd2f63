"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Controller, useForm } from "react-hook-form";
import { z } from "zod";
import { SecretOnce } from "@/components/layout/secret-once";
import { toastFailure } from "@/components/layout/toast-failure";
import { settingsKeys } from "@/components/settings/settings-queries";
import { TOKEN_LIVES, tokenExpiry } from "@/components/settings/token-expiry";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { api } from "@/lib/http/client";
import { createTokenInput } from "@/lib/services/tokens/schemas";

const shapes = () => import("@/lib/services/tokens/schemas");

const fields = z.object({ name: createTokenInput.shape.name, life: z.enum(TOKEN_LIVES) });

/** Makes a token; it is shown once. */
export function CreateTokenForm() {
  const t = useTranslations("settings.tokens");
  const client = useQueryClient();
  const form = useForm({ resolver: zodResolver(fields), defaultValues: { name: "", life: "90d" as const } });
  const { errors } = form.formState;
  const create = useMutation({
    mutationFn: ({ name, life }: z.output<typeof fields>) => {
      const body = { name, expiresAt: tokenExpiry(life, Date.now()) };
      return api("/api/tokens", { method: "POST", body, output: async () => (await shapes()).newTokenDto });
    },
    onSuccess: () => form.reset(),
    onError: (error) => toastFailure(t("failed"), error),
    onSettled: () => client.invalidateQueries({ queryKey: settingsKeys.tokens }),
  });
  return (
    <>
      <form
        noValidate
        className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_180px_auto]"
        onSubmit={form.handleSubmit((input) => create.mutate(input))}
      >
        <Field label={t("name")} required error={errors.name ? t("nameError") : undefined}>
          {(control) => (
            <Input {...control} {...form.register("name")} placeholder={t("placeholder")} autoComplete="off" />
          )}
        </Field>
        <Controller
          control={form.control}
          name="life"
          render={({ field }) => (
            <Field label={t("expires")}>
              {(control) => (
                <Select
                  {...control}
                  value={field.value}
                  options={TOKEN_LIVES.map((value) => ({ value, label: t(`life.${value}`) }))}
                  onChange={field.onChange}
                />
              )}
            </Field>
          )}
        />
        <Button type="submit" variant="primary" pending={create.isPending} className="sm:mt-[26px]">
          {t("create")}
        </Button>
      </form>
      {create.data ? <SecretOnce label={t("token")} secret={create.data.token} text={t("once")} /> : null}
    </>
  );
}

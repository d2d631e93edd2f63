"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useErrorWords } from "@/components/layout/use-error-words";
import { settingsKeys } from "@/components/settings/settings-queries";
import { useUpdateMe } from "@/components/settings/use-update-me";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { ApiError } from "@/lib/http/client";
import { newPassword, PASSWORD_MIN } from "@/lib/services/users/schemas";

const EMPTY = { currentPassword: "", newPassword: "" };

/** A new password ends all other sessions. An account that came by Google sets its first one here. */
export function PasswordForm({ hasPassword }: { hasPassword: boolean }) {
  const t = useTranslations("settings.password");
  const client = useQueryClient();
  const words = useErrorWords();
  const update = useUpdateMe();
  const fields = z.object({ currentPassword: z.string().min(hasPassword ? 1 : 0), newPassword });
  const form = useForm({ resolver: zodResolver(fields), defaultValues: EMPTY });
  const { errors } = form.formState;
  const save = form.handleSubmit((input) =>
    update.mutate(hasPassword ? input : { newPassword: input.newPassword }, {
      onSuccess: async () => {
        form.reset(EMPTY);
        toast({ tone: "good", title: t("changed"), description: t("changedText") });
        await client.invalidateQueries({ queryKey: settingsKeys.sessions });
      },
      onError: (error) => {
        const wrong = error instanceof ApiError && error.code === "wrong_password";
        form.setError(wrong ? "currentPassword" : "newPassword", { message: words.failure(error) });
      },
    }),
  );
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={save}>
      {hasPassword ? (
        <Field
          label={t("current")}
          required
          error={errors.currentPassword ? errors.currentPassword.message || t("currentNeeded") : undefined}
        >
          {(control) => (
            <Input
              {...control}
              {...form.register("currentPassword")}
              type="password"
              dir="ltr"
              autoComplete="current-password"
            />
          )}
        </Field>
      ) : null}
      <Field
        label={t("new")}
        required
        help={t("help", { count: PASSWORD_MIN })}
        error={
          errors.newPassword
            ? update.isError
              ? errors.newPassword.message
              : t("short", { count: PASSWORD_MIN })
            : undefined
        }
      >
        {(control) => (
          <Input {...control} {...form.register("newPassword")} type="password" dir="ltr" autoComplete="new-password" />
        )}
      </Field>
      <div>
        <Button type="submit" pending={update.isPending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}

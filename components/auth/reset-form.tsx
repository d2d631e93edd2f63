"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormAlert } from "@/components/auth/form-alert";
import { PasswordInput } from "@/components/auth/password-input";
import { useAuthMessage } from "@/components/auth/use-auth-message";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Field } from "@/components/ui/field";
import { api } from "@/lib/http/client";
import { PASSWORD_MIN, resetPasswordInput } from "@/lib/services/users/schemas";

const fields = resetPasswordInput.pick({ password: true });

export function ResetForm({ token }: { token: string }) {
  const t = useTranslations("auth");
  const message = useAuthMessage();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const form = useForm({ resolver: zodResolver(fields), defaultValues: { password: "" } });
  const { errors, isSubmitting } = form.formState;

  const save = form.handleSubmit(async ({ password }) => {
    setRefusal(null);
    try {
      await api("/api/auth/reset", { method: "POST", body: { token, password } });
      setDone(true);
    } catch (error) {
      setRefusal(message(error));
    }
  });

  if (done) {
    return (
      <div role="status" className="flex flex-col gap-4">
        <p className="text-muted text-sm">{t("reset.done")}</p>
        <Link href="/sign-in" className={buttonStyles({ variant: "primary", size: "lg" })}>
          {t("reset.signIn")}
        </Link>
      </div>
    );
  }
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={save}>
      <FormAlert>{refusal}</FormAlert>
      <Field
        label={t("newPassword")}
        required
        help={t("passwordHelp", { count: PASSWORD_MIN })}
        error={errors.password ? t("errors.passwordShort", { count: PASSWORD_MIN }) : undefined}
      >
        {(control) => <PasswordInput {...control} {...form.register("password")} autoComplete="new-password" />}
      </Field>
      <Button type="submit" variant="primary" size="lg" pending={isSubmitting}>
        {t("reset.submit")}
      </Button>
    </form>
  );
}

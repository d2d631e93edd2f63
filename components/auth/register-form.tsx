"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { signInWithPassword } from "@/components/auth/browser-session";
import { FormAlert } from "@/components/auth/form-alert";
import { GoogleButton } from "@/components/auth/google-button";
import { PasswordInput } from "@/components/auth/password-input";
import { useAuthMessage } from "@/components/auth/use-auth-message";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { api } from "@/lib/http/client";
import { PASSWORD_MIN, registerInput } from "@/lib/services/users/schemas";

const shapes = () => import("@/lib/services/users/schemas");

const fields = registerInput.pick({ email: true, password: true, name: true }).required({ name: true });

type RegisterFormProps = {
  next: string;
  google: boolean;
  inviteToken: string | null;
  /** An invitation written for one address. */
  email: string | null;
};

export function RegisterForm({ next, google, inviteToken, email }: RegisterFormProps) {
  const t = useTranslations("auth");
  const locale = useLocale();
  const message = useAuthMessage();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const form = useForm({
    resolver: zodResolver(fields),
    defaultValues: { email: email ?? "", password: "", name: "" },
  });
  const { errors, isSubmitting } = form.formState;

  const create = form.handleSubmit(async (input) => {
    setRefusal(null);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const invitation = inviteToken === null ? {} : { inviteToken };
    try {
      const body = { ...input, timeZone, locale, ...invitation };
      await api("/api/auth/register", { method: "POST", body, output: async () => (await shapes()).registered });
      await signInWithPassword(input.email, input.password);
      setLeaving(true);
      window.location.assign(next);
    } catch (error) {
      setRefusal(message(error));
    }
  });

  return (
    <>
      <form noValidate className="flex flex-col gap-4" onSubmit={create}>
        <FormAlert>{refusal}</FormAlert>
        <Field label={t("name")} required error={errors.name ? t("errors.name") : undefined}>
          {(control) => <Input {...control} {...form.register("name")} autoComplete="name" />}
        </Field>
        <Field label={t("email")} required error={errors.email ? t("errors.email") : undefined}>
          {(control) => (
            <Input
              {...control}
              {...form.register("email")}
              type="email"
              autoComplete="username"
              inputMode="email"
              readOnly={email !== null}
            />
          )}
        </Field>
        <Field
          label={t("password")}
          required
          help={t("passwordHelp", { count: PASSWORD_MIN })}
          error={errors.password ? t("errors.passwordShort", { count: PASSWORD_MIN }) : undefined}
        >
          {(control) => <PasswordInput {...control} {...form.register("password")} autoComplete="new-password" />}
        </Field>
        <Button type="submit" variant="primary" size="lg" pending={isSubmitting || leaving}>
          {t("register.submit")}
        </Button>
      </form>
      {google && inviteToken === null ? (
        <GoogleButton next={next} onProblem={(error) => setRefusal(message(error))} />
      ) : null}
    </>
  );
}

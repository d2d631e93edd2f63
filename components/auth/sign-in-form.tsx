"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
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
import { loginInput } from "@/lib/services/users/schemas";

type SignInFormProps = {
  next: string;
  google: boolean;
  /** Shown on sample installations: one click signs in. */
  demo: { email: string; password: string } | null;
  /** A code that a redirect brought. */
  problem: string | null;
};

export function SignInForm({ next, google, demo, problem }: SignInFormProps) {
  const t = useTranslations("auth");
  const message = useAuthMessage();
  const [refusal, setRefusal] = useState<string | null>(problem === null ? null : message(problem));
  const [leaving, setLeaving] = useState(false);
  const form = useForm({ resolver: zodResolver(loginInput), defaultValues: { email: "", password: "" } });
  const { errors, isSubmitting } = form.formState;

  const enter = async (input: { email: string; password: string }) => {
    setRefusal(null);
    try {
      await signInWithPassword(input.email, input.password);
      setLeaving(true);
      window.location.assign(next);
    } catch (error) {
      setRefusal(message(error));
    }
  };

  return (
    <>
      <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit(enter)}>
        <FormAlert>{refusal}</FormAlert>
        <Field label={t("email")} required error={errors.email ? t("errors.email") : undefined}>
          {(control) => (
            <Input {...control} {...form.register("email")} type="email" autoComplete="username" inputMode="email" />
          )}
        </Field>
        <Field label={t("password")} required error={errors.password ? t("errors.password") : undefined}>
          {(control) => <PasswordInput {...control} {...form.register("password")} autoComplete="current-password" />}
        </Field>
        <Button type="submit" variant="primary" size="lg" pending={isSubmitting || leaving}>
          {t("signIn.submit")}
        </Button>
      </form>
      {demo ? <DemoEntry demo={demo} onEnter={() => enter(demo)} /> : null}
      {google ? <GoogleButton next={next} onProblem={(error) => setRefusal(message(error))} /> : null}
    </>
  );
}

function DemoEntry({ demo, onEnter }: { demo: { email: string; password: string }; onEnter: () => Promise<void> }) {
  const t = useTranslations("auth.demo");
  const [pending, setPending] = useState(false);
  const enter = async () => {
    setPending(true);
    await onEnter();
    setPending(false);
  };
  return (
    <div className="flex flex-col gap-3 rounded-md bg-sunken p-3 text-sm">
      <p className="break-words text-muted">
        {t("lead")} <span className="font-medium text-ink">{demo.email}</span> /{" "}
        <span className="font-medium text-ink">{demo.password}</span>
      </p>
      <Button pending={pending} onClick={enter}>
        {t("enter")}
      </Button>
    </div>
  );
}

"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { toastFailure } from "@/components/layout/toast-failure";
import { useUpdateMe } from "@/components/settings/use-update-me";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { type Me, registerInput } from "@/lib/services/users/schemas";

const fields = z.object({ name: registerInput.shape.name.unwrap() });

export function NameForm({ user }: { user: Me }) {
  const t = useTranslations("settings");
  const router = useRouter();
  const update = useUpdateMe();
  const form = useForm({ resolver: zodResolver(fields), defaultValues: { name: user.name } });
  const { errors, isDirty } = form.formState;
  const save = form.handleSubmit(({ name }) =>
    update.mutate(
      { name },
      {
        onSuccess: () => {
          form.reset({ name });
          toast({ tone: "good", title: t("saved") });
          router.refresh();
        },
        onError: (error) => toastFailure(t("saveFailed"), error),
      },
    ),
  );
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={save}>
      <Field label={t("profile.name")} required error={errors.name ? t("error.name") : undefined}>
        {(control) => <Input {...control} {...form.register("name")} autoComplete="name" />}
      </Field>
      <Field label={t("profile.email")} help={t("profile.emailHelp")}>
        {(control) => <Input {...control} value={user.email} readOnly dir="ltr" className="text-muted" />}
      </Field>
      <div>
        <Button type="submit" variant="primary" disabled={!isDirty} pending={update.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

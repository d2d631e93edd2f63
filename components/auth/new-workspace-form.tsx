"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormAlert } from "@/components/auth/form-alert";
import { useAuthMessage } from "@/components/auth/use-auth-message";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { api } from "@/lib/http/client";
import { createWorkspaceInput } from "@/lib/services/workspaces/schemas";

const shapes = () => import("@/lib/services/workspaces/schemas");

const fields = createWorkspaceInput.pick({ name: true });

export function NewWorkspaceForm() {
  const t = useTranslations("auth");
  const message = useAuthMessage();
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({ resolver: zodResolver(fields), defaultValues: { name: "" } });
  const { errors, isSubmitting } = form.formState;
  const create = form.handleSubmit(async ({ name }) => {
    setRefusal(null);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    try {
      await api("/api/workspaces", {
        method: "POST",
        body: { name, timeZone },
        output: async () => (await shapes()).workspaceDto,
      });
      window.location.assign("/");
    } catch (error) {
      setRefusal(message(error));
    }
  });
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={create}>
      <FormAlert>{refusal}</FormAlert>
      <Field label={t("newWorkspace.name")} required error={errors.name ? t("errors.name") : undefined}>
        {(control) => <Input {...control} {...form.register("name")} autoComplete="organization" />}
      </Field>
      <Button type="submit" variant="primary" size="lg" pending={isSubmitting}>
        {t("newWorkspace.submit")}
      </Button>
    </form>
  );
}

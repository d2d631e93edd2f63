"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FailureText } from "@/components/layout/failure-text";
import { Button } from "@/components/ui/button";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/reports/schemas");

export function UnsubscribeForm({ token }: { token: string }) {
  const t = useTranslations("reports.unsubscribe");
  const end = useMutation({
    mutationFn: () =>
      api("/api/reports/unsubscribe", {
        method: "POST",
        query: { token },
        output: async () => (await shapes()).unsubscribedDto,
      }),
  });
  if (end.data) return <p className="text-center text-sm">{t("done", { name: end.data.name })}</p>;
  return (
    <>
      <p className="text-pretty text-center text-muted text-sm">{t("text")}</p>
      {end.error ? (
        <p role="alert" className="text-center text-down text-sm">
          <FailureText error={end.error} />
        </p>
      ) : null}
      <Button variant="primary" pending={end.isPending} onClick={() => end.mutate()}>
        {t("submit")}
      </Button>
    </>
  );
}

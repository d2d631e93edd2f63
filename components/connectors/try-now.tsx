"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTryConnector } from "@/components/connectors/use-try-connector";
import { Button } from "@/components/ui/button";

/** For administrators, while a connector is paused: the next call need not wait for the next try. */
export function TryNow({ connector, name }: { connector: string; name: string }) {
  const t = useTranslations("connectors");
  const attempt = useTryConnector(connector, name);
  return (
    <Button
      size="sm"
      className="self-start"
      aria-label={`${t("tryNow")}: ${name}`}
      pending={attempt.isPending}
      onClick={() => attempt.mutate()}
    >
      <RotateCcw aria-hidden />
      {t("tryNow")}
    </Button>
  );
}

"use client";

import { Clock, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { FailureText } from "@/components/layout/failure-text";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

type Props = {
  count: number;
  scheduled: boolean;
  /** Files whose bytes are still coming. */
  coming: number;
  /** The user has given the word; it is sent by itself once the files are here. */
  armed: boolean;
  pending: "send" | "draft" | null;
  failure: Error | null;
  onSend: () => void;
  onDisarm: () => void;
  onDraft: () => void;
};

/** The user's word, and the button that gives it. */
export function SubmitCard({ count, scheduled, coming, armed, pending, failure, ...on }: Props) {
  const t = useTranslations("uploads.form");
  const consent = useTranslations("uploads.consent");
  return (
    <Card className="flex flex-col gap-3">
      <p className="text-pretty text-muted text-sm">{consent("sentence", { count: Math.max(1, count) })}</p>
      {armed ? (
        <p role="status" className="flex items-start gap-2 rounded-md bg-accent-soft px-3 py-2 text-accent-ink text-sm">
          <Clock aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t("armed", { count: coming })}
        </p>
      ) : null}
      {failure ? (
        <p role="alert" className="break-words text-down text-sm">
          <FailureText error={failure} />
        </p>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="lg" pending={pending === "draft"} disabled={pending !== null || armed} onClick={on.onDraft}>
          {t("saveDrafts")}
        </Button>
        {armed ? (
          <Button size="lg" onClick={on.onDisarm}>
            {t("disarm")}
          </Button>
        ) : (
          <Button
            size="lg"
            variant="primary"
            pending={pending === "send"}
            disabled={pending !== null}
            onClick={on.onSend}
          >
            <Send aria-hidden />
            {scheduled ? t("schedule", { count }) : t("publish", { count })}
          </Button>
        )}
      </div>
    </Card>
  );
}

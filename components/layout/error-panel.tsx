"use client";

import { Check, CircleAlert, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

type ErrorPanelProps = {
  /** What happened; a general sentence unless given. */
  title?: string | undefined;
  /** What is safe and what to do next. */
  detail?: string | undefined;
  requestId?: string | undefined;
  onRetry?: (() => void) | undefined;
  className?: string;
};

export function ErrorPanel({ title, detail, requestId, onRetry, className }: ErrorPanelProps) {
  const t = useTranslations("common");
  const [copied, setCopied] = useState(false);
  return (
    <div role="alert" className={cn("flex flex-col items-center gap-1 px-6 py-12 text-center", className)}>
      <span className="mb-2 inline-flex size-10 items-center justify-center rounded-lg bg-down-soft text-down">
        <CircleAlert aria-hidden className="size-5" />
      </span>
      <p className="font-medium text-base">{title ?? t("error.title")}</p>
      <p className="max-w-md text-pretty break-words text-muted text-sm">{detail ?? t("error.detail")}</p>
      <div className="mt-3 flex flex-wrap items-center justify-center gap-2">
        {onRetry ? <Button onClick={onRetry}>{t("retry")}</Button> : null}
        {requestId ? (
          <Button variant="ghost" onClick={() => navigator.clipboard.writeText(requestId).then(() => setCopied(true))}>
            {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
            <span className="sr-only">{t("copyRequestId")}</span>
            <code className="font-mono text-xs">{requestId}</code>
          </Button>
        ) : null}
      </div>
    </div>
  );
}

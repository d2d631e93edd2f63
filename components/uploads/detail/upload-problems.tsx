"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { useUploadErrorWords } from "@/components/uploads/use-upload-error-words";
import type { UploadDto } from "@/lib/services/uploads/schemas";

/** What stopped it, with what to do; and remarks that did not stop it. */
export function UploadProblems({ upload }: { upload: UploadDto }) {
  const t = useTranslations("uploads");
  const words = useUploadErrorWords();
  const { error, warnings, waitingFor } = upload;
  // While it waits and goes on by itself the reason is a remark, not a failure.
  const failed = upload.status === "failed";
  const remedy = error ? words.remedy(error.code, error.remedy) : null;
  return (
    <>
      {error ? (
        <div
          role={failed ? "alert" : "status"}
          className={cn(
            "flex items-start gap-2 rounded-md px-3 py-2 text-sm",
            failed ? "bg-down-soft text-down" : "bg-warn-soft text-warn",
          )}
        >
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <div className="min-w-0 break-words">
            <p className="font-medium">{words.title(error.code) ?? t("failedTitle")}</p>
            <p>{error.detail}</p>
            {remedy ? <p className="mt-1 text-ink">{remedy}</p> : null}
          </div>
        </div>
      ) : null}
      {waitingFor === "reconnect" ? (
        <p className="text-sm">
          <Link href="/channels" className="text-accent-ink underline-offset-4 hover:underline">
            {t("toReconnect")}
          </Link>
        </p>
      ) : null}
      {warnings.map((warning) => (
        <p
          key={`${warning.code}-${warning.detail}`}
          className="flex items-start gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn"
        >
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span className="min-w-0 break-words">
            {t.has(`warning.${warning.code}`) ? (
              <strong className="font-medium">{t(`warning.${warning.code}`)} </strong>
            ) : null}
            {warning.detail}
          </span>
        </p>
      ))}
    </>
  );
}

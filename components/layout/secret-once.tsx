"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

type SecretOnceProps = {
  /** What it is: "Invitation link". */
  label: string;
  secret: string;
  /** That it is shown only now, and what it opens. */
  text: string;
};

/** A secret that the server tells once: to copy, before it is gone. */
export function SecretOnce({ label, secret, text }: SecretOnceProps) {
  const t = useTranslations("common");
  const [copied, setCopied] = useState(false);
  return (
    <div role="status" className="flex min-w-0 flex-col gap-2 rounded-md border border-line bg-sunken p-3">
      <p className="text-sm">{text}</p>
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <input
          readOnly
          aria-label={label}
          value={secret}
          onFocus={(event) => event.target.select()}
          className="h-8 min-w-40 flex-1 rounded-md border border-line bg-surface px-2 font-mono text-xs touch:h-11"
        />
        <Button onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}>
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          <span aria-live="polite">{copied ? t("copied") : t("copy")}</span>
        </Button>
      </div>
    </div>
  );
}

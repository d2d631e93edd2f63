"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";

// A container that scrolls must be reachable by keyboard (WCAG 2.1.1).
const keyboardScroll = { tabIndex: 0 } as const;

/** A value as indented JSON, or a text as it is; to read and to copy. */
export function JsonBlock({ label, value }: { label: string; value: unknown }) {
  const t = useTranslations("common");
  const [copied, setCopied] = useState(false);
  const text = typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? "null");
  return (
    <div className="relative min-w-0">
      <fieldset
        {...keyboardScroll}
        aria-label={label}
        className="scroll-quiet max-h-96 min-w-0 overflow-auto rounded-md border border-line bg-sunken"
      >
        <pre dir="ltr" className="w-max min-w-full p-3 pe-12 font-mono text-xs">
          {text}
        </pre>
      </fieldset>
      <IconButton
        label={copied ? t("copied") : t("copy")}
        size="sm"
        className="absolute end-2 top-2"
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      </IconButton>
    </div>
  );
}

"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";

const MAX_ROWS = 24;

/** A value as indented JSON, or a text as it is; to read and to copy. A text area scrolls and selects by keyboard. */
export function JsonBlock({ label, value }: { label: string; value: unknown }) {
  const t = useTranslations("common");
  const [copied, setCopied] = useState(false);
  const text = typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? "null");
  return (
    <div className="relative min-w-0">
      <textarea
        readOnly
        wrap="off"
        dir="ltr"
        spellCheck={false}
        aria-label={label}
        rows={Math.min(MAX_ROWS, text.split("\n").length)}
        value={text}
        className="scroll-quiet block w-full resize-none overflow-auto rounded-md border border-line bg-sunken p-3 pe-12 font-mono text-ink text-xs"
      />
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

"use client";

import { Check, Copy, Tv } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";

const CONSOLE = "https://console.cloud.google.com/";

/** What whoever runs this installation does once, before anybody can connect a channel. */
export function SetupSteps({ redirectUri }: { redirectUri: string }) {
  const t = useTranslations("channels.setup");
  const code = (text: React.ReactNode) => <code className="break-all font-mono text-xs">{text}</code>;
  return (
    <Card className="flex flex-col gap-4" aria-labelledby="channel-setup">
      <header className="flex items-start gap-3">
        <span className="inline-flex size-10 shrink-0 items-center justify-center rounded-lg border border-line bg-sunken text-muted">
          <Tv aria-hidden className="size-5" />
        </span>
        <div className="min-w-0">
          <h2 id="channel-setup" className="font-medium text-base">
            {t("title")}
          </h2>
          <p className="max-w-prose text-pretty text-muted text-sm">{t("text")}</p>
        </div>
      </header>
      <ol className="flex max-w-prose list-decimal flex-col gap-3 ps-5 text-sm marker:text-faint">
        <li>
          {t.rich("project", {
            console: (text) => (
              <a href={CONSOLE} target="_blank" rel="noreferrer" className="underline">
                {text}
              </a>
            ),
          })}
        </li>
        <li>{t("consent")}</li>
        <li>
          {t("client")}
          <CopyLine text={redirectUri} />
        </li>
        <li>{t.rich("env", { code })}</li>
        <li>{t("audit")}</li>
      </ol>
    </Card>
  );
}

function CopyLine({ text }: { text: string }) {
  const t = useTranslations("channels.setup");
  const [copied, setCopied] = useState(false);
  return (
    <span className="mt-1 flex items-center gap-2 rounded-md border border-line bg-sunken py-1 ps-3 pe-1">
      <code className="min-w-0 flex-1 break-all font-mono text-xs">{text}</code>
      <IconButton
        label={copied ? t("copied") : t("copy")}
        size="sm"
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      </IconButton>
    </span>
  );
}

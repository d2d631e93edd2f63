"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CONNECTOR_TONES, connectorWord } from "@/components/connectors/connector-state";
import { TryNow } from "@/components/connectors/try-now";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ConnectorDto } from "@/lib/services/connectors/schemas";

/** One way of reading a platform: how it fares, and where it does not, why, until when, and what to do. */
export function ConnectorRow({ connector: one, canTry }: { connector: ConnectorDto; canTry: boolean }) {
  const t = useTranslations("connectors");
  const word = connectorWord(one);
  const id = one.connector;
  const known = t.has(`name.${id}`);
  const name = known ? t(`name.${id}`) : id;
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 className="font-medium text-sm">{name}</h3>
          {known ? <p className="text-pretty text-muted text-sm">{t(`about.${id}`)}</p> : null}
        </div>
        <Badge tone={CONNECTOR_TONES[word]}>{t(`state.${word}`)}</Badge>
      </div>
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-3">
        <Fact label={t("lastSuccess")}>
          <RelativeTime value={one.lastSuccessAt} reason={t("never")} />
        </Fact>
        <Fact label={t("lastError")}>
          <RelativeTime value={one.lastErrorAt} reason={t("noError")} />
        </Fact>
        <Fact label={t("nextTry")}>
          {one.state === "open" ? (
            <RelativeTime value={one.retryAt} reason={t("next.parse")} />
          ) : (
            <span className="text-muted">{t(`next.${word === "off" || word === "standby" ? word : "parse"}`)}</span>
          )}
        </Fact>
      </dl>
      {one.lastErrorKind ? (
        <p className="text-pretty text-sm">
          {t(`error.${one.lastErrorKind}`)}
          {one.lastErrorDetail ? (
            <span className="block break-words text-faint text-xs">
              {t("said")} <q>{one.lastErrorDetail}</q>
            </span>
          ) : null}
        </p>
      ) : null}
      {one.missing.length > 0 ? (
        <p className="break-words text-muted text-sm">
          {t.rich("missing", { names: () => <bdi className="font-mono">{one.missing.join(", ")}</bdi> })}
        </p>
      ) : null}
      {one.fix ? (
        <p className="text-pretty text-sm">
          {t(`fix.${one.fix}`)}{" "}
          {one.inUse ? (
            <span className="text-muted">
              {t("stillWorks")} {t.has(`without.${id}`) ? t(`without.${id}`) : null}
            </span>
          ) : null}
        </p>
      ) : null}
      {canTry && word === "paused" ? <TryNow connector={id} name={name} /> : null}
    </li>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-2 sm:flex-col sm:gap-0">
      <dt className="text-faint text-xs">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

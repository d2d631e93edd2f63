"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { toastFailure } from "@/components/layout/toast-failure";
import { parseAsString } from "@/components/layout/url-params";
import { useErrorWords } from "@/components/layout/use-error-words";
import { useQueryState } from "@/components/layout/use-query-state";
import { settingsKeys } from "@/components/settings/settings-queries";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { api } from "@/lib/http/client";
import type { Me } from "@/lib/services/users/schemas";

type GoogleSignInProps = { user: Me; onConnect: (() => Promise<void>) | null };

/** Connects a Google identity to the account, or takes it away. Google sends the browser back with `?google=`. */
export function GoogleSignIn({ user, onConnect }: GoogleSignInProps) {
  const t = useTranslations("settings.google");
  const client = useQueryClient();
  const [outcome, setOutcome] = useQueryState("google", parseAsString);
  const connect = useMutation({
    mutationFn: async () => onConnect?.(),
    onError: (error) => toastFailure(t("failed"), error),
  });
  const disconnect = useMutation({
    mutationFn: () => api("/api/auth/google", { method: "DELETE" }),
    onError: (error) => toastFailure(t("disconnectFailed"), error),
    onSuccess: () => setOutcome(null),
    onSettled: () => client.invalidateQueries({ queryKey: settingsKeys.me }),
  });
  return (
    <>
      {outcome ? <Outcome code={outcome} /> : null}
      {user.hasGoogle ? (
        <div className="flex flex-wrap items-center gap-3">
          <Badge tone="good">{t("connected")}</Badge>
          {user.hasPassword ? (
            <Button pending={disconnect.isPending} onClick={() => disconnect.mutate()}>
              {t("disconnect")}
            </Button>
          ) : (
            <p className="text-muted text-sm">{t("onlyWayIn")}</p>
          )}
        </div>
      ) : (
        <div>
          {/* It stays busy until the browser has left for Google. */}
          <Button pending={connect.isPending || connect.isSuccess} onClick={() => connect.mutate()}>
            {t("connect")}
          </Button>
        </div>
      )}
    </>
  );
}

function Outcome({ code }: { code: string }) {
  const t = useTranslations("settings.google");
  const words = useErrorWords();
  const good = code === "connected";
  const Icon = good ? CircleCheck : CircleAlert;
  return (
    <p
      role={good ? "status" : "alert"}
      className={cn("flex items-start gap-2 text-sm", good ? "text-up" : "text-down")}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0">{good ? t("nowConnected") : words.byCode("problem", code, t("failed"))}</span>
    </p>
  );
}

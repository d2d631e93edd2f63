"use client";

import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { RevocableList } from "@/components/layout/revocable-list";
import { settingsKeys, tokensQuery } from "@/components/settings/settings-queries";
import { TokenRow } from "@/components/settings/token-row";

/** The caller's own tokens of this workspace. */
export function TokensList() {
  const tokens = useQuery(tokensQuery);
  return (
    <RevocableList
      list={tokens}
      queryKey={settingsKeys.tokens}
      path="/api/tokens"
      words="settings.tokens"
      icon={KeyRound}
    >
      {(token, onRevoke) => <TokenRow key={token.id} token={token} onRevoke={onRevoke} />}
    </RevocableList>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { Share2 } from "lucide-react";
import { RevocableList } from "@/components/layout/revocable-list";
import { ShareRow } from "@/components/share/share-row";
import { shareKeys, sharesQuery } from "@/components/share/shares-queries";

/** The workspace's links, whoever made them. */
export function SharesList() {
  const shares = useQuery(sharesQuery);
  return (
    <RevocableList list={shares} queryKey={shareKeys.all} path="/api/shares" words="share" icon={Share2}>
      {(share, onRevoke) => <ShareRow key={share.id} share={share} onRevoke={onRevoke} />}
    </RevocableList>
  );
}

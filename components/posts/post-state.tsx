"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import type { PostDto } from "@/lib/services/posts/schemas";

/** Who may see it, where that is not everybody; nothing for a public post. */
export function PostState({ post }: { post: PostDto }) {
  const t = useTranslations("posts");
  if (post.goneAt)
    return <Badge tone="bad">{t.rich("gone", { when: () => <RelativeTime value={post.goneAt} /> })}</Badge>;
  if (post.publishedAt === null) return <Badge tone="accent">{t("waiting")}</Badge>;
  if (post.privacyStatus === "public") return null;
  return <Badge tone="outline">{t(`privacy.${post.privacyStatus}`)}</Badge>;
}

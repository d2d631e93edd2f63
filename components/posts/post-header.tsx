"use client";

import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { PostState } from "@/components/posts/post-state";
import { buttonStyles } from "@/components/ui/button-styles";
import { formatClock } from "@/components/ui/format-time";
import { RelativeTime } from "@/components/ui/relative-time";
import { Thumbnail } from "@/components/ui/thumbnail";
import type { PostDto } from "@/lib/services/posts/schemas";

/** What was published, where and when, and the ways to its upload, its video and YouTube. */
export function PostHeader({ post }: { post: PostDto }) {
  const t = useTranslations("posts");
  const kindName = useTranslations("metrics.kind");
  const quiet = "rounded-sm text-muted underline-offset-4 hover:text-ink hover:underline";
  return (
    <PageHeader
      className="[&_h1]:whitespace-normal"
      lead={
        <Thumbnail
          src={post.thumbnailUrl}
          width={128}
          height={72}
          badge={formatClock(post.durationSec)}
          className="max-sm:hidden"
        />
      }
      title={<bdi className="line-clamp-2 break-words">{post.title}</bdi>}
      context={
        <>
          <Link href={`/posts?channel=${post.channel.id}`} className={quiet}>
            <bdi>{post.channel.title}</bdi>
          </Link>
          {post.kind === "unknown" ? null : (
            <>
              <span aria-hidden>·</span>
              <span>{kindName(post.kind)}</span>
            </>
          )}
          {post.publishedAt ? (
            <>
              <span aria-hidden>·</span>
              <span>{t.rich("published", { when: () => <RelativeTime value={post.publishedAt} /> })}</span>
            </>
          ) : null}
          <PostState post={post} />
          {post.uploadId ? (
            <>
              <span aria-hidden>·</span>
              <Link href={`/uploads/${post.uploadId}`} className={quiet}>
                {t("toUpload")}
              </Link>
            </>
          ) : null}
          <span aria-hidden>·</span>
          <Link href={`/videos/${post.videoId}`} className={quiet}>
            {t("toVideo")}
          </Link>
        </>
      }
      actions={
        post.goneAt ? undefined : (
          <>
            <a href={post.studioUrl} target="_blank" rel="noreferrer" className={buttonStyles()}>
              {t("studio")}
              <ExternalLink aria-hidden />
            </a>
            <a href={post.videoUrl} target="_blank" rel="noreferrer" className={buttonStyles()}>
              {t("youtube")}
              <ExternalLink aria-hidden />
            </a>
          </>
        )
      }
    />
  );
}

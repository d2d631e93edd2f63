"use client";

import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { MediaHeader } from "@/components/layout/media-header";
import { PostState } from "@/components/posts/post-state";
import { buttonStyles } from "@/components/ui/button-styles";
import { RelativeTime } from "@/components/ui/relative-time";
import type { PostDto } from "@/lib/services/posts/schemas";

/** What was published, where and when, and the ways to its upload, its video and YouTube. */
export function PostHeader({ post }: { post: PostDto }) {
  const t = useTranslations("posts");
  const kindName = useTranslations("metrics.kind");
  const quiet = "rounded-sm text-muted underline-offset-4 hover:text-ink hover:underline";
  return (
    <MediaHeader
      media={post}
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

import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { formatClock } from "@/components/ui/format-time";
import { Thumbnail } from "@/components/ui/thumbnail";

type MediaHeaderProps = {
  media: { title: string; thumbnailUrl: string | null; durationSec: number | null };
  context: ReactNode;
  actions?: ReactNode;
};

/** The head of a page about one video: its picture with its length, and its title on at most two lines. */
export function MediaHeader({ media, context, actions }: MediaHeaderProps) {
  const picture = { src: media.thumbnailUrl, badge: formatClock(media.durationSec) };
  return (
    <PageHeader
      className="max-sm:[&>div>div:first-child]:basis-60 [&_h1]:whitespace-normal"
      lead={
        <>
          <Thumbnail {...picture} width={128} height={72} className="max-sm:hidden" />
          <Thumbnail {...picture} width={96} height={54} className="sm:hidden" />
        </>
      }
      title={<bdi className="line-clamp-2 break-words">{media.title}</bdi>}
      context={context}
      actions={actions}
    />
  );
}

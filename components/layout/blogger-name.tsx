import { PlatformDot } from "@/components/layout/platform-dot";
import type { PlatformName } from "@/components/layout/platforms";
import { MemberLink } from "@/components/layout/visitor";
import { Avatar } from "@/components/ui/avatar";

type BloggerNameProps = { id: string; name: string; avatarUrl: string | null; platforms: readonly PlatformName[] };

/** A blogger in a row of figures: picture, name, platforms. */
export function BloggerName({ id, name, avatarUrl, platforms }: BloggerNameProps) {
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar src={avatarUrl} name={name} />
      <MemberLink href={`/bloggers/${id}`} dir="auto" className="clip-text rounded-sm text-ink hover:text-accent-ink">
        {name}
      </MemberLink>
      <span className="flex shrink-0 gap-1">
        {platforms.map((platform) => (
          <PlatformDot key={platform} platform={platform} />
        ))}
      </span>
    </span>
  );
}

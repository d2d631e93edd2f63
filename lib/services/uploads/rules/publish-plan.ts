import type { PrivacyStatus } from "@/prisma/generated/enums";

type Wish = { privacyStatus: PrivacyStatus; publishAt: Date | null };

/**
 * How an upload comes to be seen: at once; by YouTube's own clock (it lies there private until its time); or by ours, for
 * what YouTube's `publishAt` cannot do: it only ever makes a private video public.
 */
export type PublishPlan =
  | { kind: "at_once"; privacy: PrivacyStatus }
  | { kind: "by_youtube"; at: Date }
  | { kind: "by_us"; at: Date };

/** YouTube publishes at once what is this near or past (`invalidPublishAt` for some): no use in asking for it. */
const TOO_NEAR_MS = 60_000;

/** What it is to be in the end. `private` with a time means what YouTube means by it: private until then, public after. */
export const wantedPrivacy = ({ privacyStatus, publishAt }: Wish): PrivacyStatus =>
  publishAt !== null && privacyStatus === "private" ? "public" : privacyStatus;

export function planPublication(wish: Wish, now: Date): PublishPlan {
  const privacy = wantedPrivacy(wish);
  const { publishAt } = wish;
  if (publishAt === null) return { kind: "at_once", privacy };
  const ahead = publishAt.getTime() - now.getTime();
  if (privacy !== "public") return ahead > 0 ? { kind: "by_us", at: publishAt } : { kind: "at_once", privacy };
  return ahead > TOO_NEAR_MS ? { kind: "by_youtube", at: publishAt } : { kind: "at_once", privacy };
}

const YOUTUBE = "https://www.googleapis.com/auth/youtube";
export const SCOPE = {
  read: `${YOUTUBE}.readonly`,
  upload: `${YOUTUBE}.upload`,
  manage: `${YOUTUBE}.force-ssl`,
  analytics: "https://www.googleapis.com/auth/yt-analytics.readonly",
} as const;
export type ScopeName = keyof typeof SCOPE;

/** Asked for at every connection; the others when a feature needs them. */
export const CONNECT_SCOPES: readonly ScopeName[] = ["read", "upload"];

// `youtube` alone includes what the narrower ones allow.
const INCLUDED_BY: Record<ScopeName, readonly string[]> = {
  read: [SCOPE.read, YOUTUBE, SCOPE.manage],
  upload: [SCOPE.upload, YOUTUBE, SCOPE.manage],
  manage: [SCOPE.manage, YOUTUBE],
  analytics: [SCOPE.analytics],
};

/** Whether what Google granted covers a scope. */
export const covers = (granted: readonly string[], scope: ScopeName): boolean =>
  INCLUDED_BY[scope].some((one) => granted.includes(one));

/** What does not work without a scope. */
export const FEATURE_OF: Record<ScopeName, string> = {
  read: "Reading the channel, its processing state and its playlists",
  upload: "Uploading videos and thumbnails",
  manage: "Adding videos to playlists",
  analytics: "The channel's own analytics",
};

/** The scopes of every connection that were not granted, each with what it takes away. */
export const missingScopes = (granted: readonly string[]) =>
  CONNECT_SCOPES.filter((scope) => !covers(granted, scope)).map((scope) => ({
    scope: SCOPE[scope],
    feature: FEATURE_OF[scope],
  }));

const DAY = 86_400_000;

/**
 * Why a connection ended. Google says `invalid_grant` for all; one that ends after seven days is that of a consent screen
 * still in testing (support.google.com/cloud/answer/15549945).
 */
export function endReason(reason: string | undefined, connectedAt: Date, now: Date): string {
  if (reason !== "revoked_or_expired") return reason ?? "revoked_or_expired";
  const days = (now.getTime() - connectedAt.getTime()) / DAY;
  return days >= 6.5 && days <= 9 ? "testing_expired" : reason;
}

export const REASON_DETAIL: Record<string, string> = {
  revoked_or_expired: "Access was withdrawn in the Google account, or has expired.",
  testing_expired:
    "Google ends connections after seven days while the project's consent screen is in testing. Set it to production, then reconnect.",
  policy: "A policy of the Google account's organisation forbids it. Ask its administrator to allow this app.",
  secret_unreadable: "The stored access cannot be opened: ENCRYPTION_KEY has changed.",
};

/** Error bodies as YouTube writes them; recorded ones are in e2e/fixtures/youtube/errors.json. */
const ERRORS = {
  quotaExceeded: [403, "youtube.quota", "The request cannot be completed because you have exceeded your quota."],
  rateLimitExceeded: [403, "usageLimits", "Rate Limit Exceeded"],
  backendError: [
    503,
    "global",
    "We encountered an internal error. Please try again using truncated exponential backoff.",
  ],
  keyInvalid: [400, "usageLimits", "Bad Request"],
  forbidden: [403, "global", "The request is missing a valid API key."],
  notTheOwner: [403, "youtube.video", "The request cannot access user rating or file information."],
  authError: [401, "global", "Invalid Credentials"],
  insufficientPermissions: [403, "global", "Request had insufficient authentication scopes."],
  missingRequiredParameter: [400, "youtube.parameter", "No filter selected. Expected one of the filters."],
  unknownPart: [400, "youtube.part", "A part in the part parameter is unknown."],
  invalidPageToken: [400, "youtube.parameter", "The request specifies an invalid page token."],
  invalidValue: [400, "youtube.parameter", "A parameter has an invalid value."],
  channelNotFound: [404, "youtube.playlist", "Channel not found."],
  channelSuspended: [403, "youtube.playlist", "The channel has been suspended."],
  channelClosed: [403, "youtube.playlist", "The channel has been closed."],
  playlistNotFound: [
    404,
    "youtube.playlistItem",
    "The playlist identified with the request's playlistId parameter cannot be found.",
  ],
  playlistItemsNotAccessible: [
    403,
    "youtube.playlistItem",
    "The request is not properly authorized to retrieve the specified playlist items.",
  ],
  notFound: [404, "global", "Not Found"],
  videoNotFound: [404, "youtube.video", "The video cannot be found."],
  uploadLimitExceeded: [400, "youtube.video", "The user has exceeded the number of videos they may upload."],
  invalidTitle: [400, "youtube.video", "The request metadata specifies an invalid or empty video title."],
  invalidDescription: [400, "youtube.video", "The request metadata specifies an invalid video description."],
  invalidCategoryId: [400, "youtube.video", "The request metadata specifies an invalid category ID."],
  uploadRateLimitExceeded: [429, "youtube.thumbnail", "The channel has uploaded too many thumbnails recently."],
  invalidTags: [400, "youtube.video", "The request metadata specifies invalid video keywords."],
  invalidPublishAt: [400, "youtube.video", "The request metadata specifies an invalid scheduled publishing time."],
  youtubeSignupRequired: [401, "youtube.header", "Unauthorized"],
  rateLimited: [429, "usageLimits", "Rate Limit Exceeded"],
  invalidRange: [400, "global", "Invalid request. The Content-Range does not fit the upload."],
  uploadForbidden: [403, "youtube.video", "The upload belongs to another channel."],
  invalidImage: [400, "youtube.thumbnail", "The provided image content is invalid."],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ApiErrorName = keyof typeof ERRORS;

export type Reply = { status: number; body: unknown };

/** Where Google has one reason for several messages. */
const SPOKEN: Partial<Record<string, string>> = {
  notTheOwner: "forbidden",
  uploadForbidden: "forbidden",
  rateLimited: "rateLimitExceeded",
  invalidRange: "badRequest",
};

export function apiError(name: ApiErrorName): Reply {
  const [status, domain, message] = ERRORS[name];
  const reason = SPOKEN[name] ?? name;
  return { status, body: { error: { code: status, message, errors: [{ message, domain, reason }] } } };
}

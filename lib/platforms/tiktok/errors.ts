import type { Sentences } from "../youtube/ytdlp-errors";

export const TIKTOK = "tiktok-ytdlp";

/** `reason` where a name leads to no id: nobody has it, or TikTok hides who does. A known account is asked for by its id. */
export const NO_ID = "no_sec_uid";
/** `reason` where the account is there and has posted nothing. */
export const NO_VIDEOS = "no_videos";
/** `reason` where one page came again and again: what came before it counts. */
export const SAME_PAGE = "same_page";

/** What yt-dlp's TikTok extractors say, as of 2023.03 to 2026.08. */
export const TIKTOK_SENTENCES: Sentences = [
  [/keeps sending the same page/i, "unexpected_response", SAME_PAGE],
  [/unable to extract secondary user id/i, "not_found", NO_ID],
  [/does not have any videos posted/i, "not_found", NO_VIDEOS],
  [
    /account is (likely either )?private|do not have permission to view this post|requires? login/i,
    "private",
    "private",
  ],
  [/IP address is blocked|unusual traffic|captcha|verify (you are|to continue)/i, "blocked", "bot_check"],
  [/status code 10204/i, "blocked", "ip_blocked"],
  [/status code (10216|10222)/i, "private", "private"],
  [/video not available|couldn.t find this account|status code (10202|10221|10404)/i, "not_found", "not_found"],
];

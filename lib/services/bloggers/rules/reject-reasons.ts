/** Why a pasted line is refused: stable code → sentence that says what to paste instead. The interface translates by code. */
export const REJECT_REASONS = {
  not_a_link: "This is not a link, handle or channel id. Paste the creator's page, or write a handle as @name.",
  too_long: "This is too long to be a link. Paste only the creator's link.",
  pseudo_url: "This is a downloader's shorthand, not a link. Paste the creator's page instead.",
  unsupported_scheme: "Only http and https links are read. Paste the link from the browser's address bar.",
  other_site: "This site is not watched. Paste a YouTube, TikTok or Instagram link.",
  shortener: "A general link shortener hides where it leads. Open it and paste the address that it leads to.",
  not_a_creator: "This page belongs to no single creator. Paste a creator's page or one of their videos.",
  malformed_id: "The id in this link is not complete. Copy the link again.",
  personal_list: "This list is generated for one viewer and has no owner. Paste a creator's page or a video.",
} as const;

export type RejectCode = keyof typeof REJECT_REASONS;

/** What the live stream can be asked for; also the SSE event names. */
export const LIVE_TOPICS = ["parse", "import", "upload", "download", "notification"] as const;
export type LiveTopic = (typeof LIVE_TOPICS)[number];

import { resolveLine } from "@/lib/services/bloggers/rules/resolve-line";
import type { ResolvedItem } from "@/lib/services/bloggers/rules/resolved-item";
import type { DownloadStatus } from "@/prisma/generated/enums";
import type { DownloadFormat } from "./schemas";

/** What a pasted address asks for: a video on a platform, a file at an address, or neither. */
export type DownloadSource =
  | { kind: "video"; platform: NonNullable<ResolvedItem["platform"]>; ref: { kind: string; ref: string } }
  | { kind: "file" }
  | { kind: "none"; code: string };

export function readDownloadSource(address: string): DownloadSource {
  const item = resolveLine(address);
  if (item.verdict === "accept_content" && item.platform && item.kind && item.ref) {
    return { kind: "video", platform: item.platform, ref: { kind: item.kind, ref: item.ref } };
  }
  // Elsewhere on the internet, also at an address without a name.
  const elsewhere = item.code === "other_site" || (item.code === "not_a_link" && /^https?:\/\//i.test(address));
  if (elsewhere) return { kind: "file" };
  return { kind: "none", code: item.verdict === "accept" ? "names_a_creator" : (item.code ?? "not_a_link") };
}

export const heightOf = (format: DownloadFormat): number | null =>
  format === "best" ? null : Number.parseInt(format, 10);

export const formatOf = (height: number | null): DownloadFormat =>
  height === null ? "best" : height >= 1080 ? "1080p" : height >= 720 ? "720p" : "480p";

export const hasEnded = (status: DownloadStatus): boolean =>
  status === "completed" || status === "failed" || status === "cancelled";

import "server-only";
import { AppError } from "@/lib/errors";
import { publicAddress, videoPage } from "@/lib/platforms/video-page";
import { recordAudit } from "@/lib/services/audit/record-audit";
import { REJECT_REASONS } from "@/lib/services/bloggers/rules/reject-reasons";
import type { Ctx } from "@/lib/services/context";
import { requireScrapers } from "./require-scrapers";
import { readDownloadSource } from "./rules";
import type { DownloadDto, DownloadInput } from "./schemas";
import { startDownload } from "./start-download";
import { toDownloadDto } from "./to-download-dto";

/**
 * Asks for a video from its page, or a file from its address. Throws 422 with the reason as code for an address that names neither.
 */
export async function requestDownload(ctx: Ctx, input: DownloadInput): Promise<DownloadDto> {
  const source = readDownloadSource(publicAddress(input.url));
  if (source.kind === "none") throw refused(source.code);
  const video = source.kind === "video" ? { platform: source.platform, ...source.ref } : null;
  if (video && videoPage(video) === null) throw refused("names_no_video");
  if (video) requireScrapers();
  return ctx.db.$transaction(async (tx) => {
    const row = await startDownload({ ...ctx, db: tx }, { ...input, video });
    const detail = { url: input.url };
    await recordAudit(tx, ctx, { action: "download.requested", entityType: "download", entityId: row.id, detail });
    return toDownloadDto(row);
  });
}

const OWN_WORDS: Record<string, string> = {
  names_a_creator: "This link names a channel. Paste the link of one video.",
  names_no_video: "This link names no single video. Paste the link of one video.",
};

function refused(code: string): AppError {
  const known = Object.entries(REJECT_REASONS).find(([one]) => one === code)?.[1];
  const detail = OWN_WORDS[code] ?? known ?? "This is no address of a video or a file.";
  return new AppError("validation_failed", detail, { code, errors: [{ path: "url", code, detail }] });
}

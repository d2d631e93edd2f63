import type { PreflightCheck } from "../../schemas";
import { inWords, judgeShort } from "../short";
import { fail, type PreflightFacts, pass, warn } from "./facts";

const GIB = 1024 ** 3;
/** developers.google.com/youtube/v3/docs/videos/insert: at most 256 GB; support.google.com/youtube/answer/71673: 12 hours. */
const MAX_GIB = 256;
const MAX_MS = 12 * 3_600_000;
/** Longer ones only from channels with a verified phone number (the same page). */
const UNVERIFIED_MS = 15 * 60_000;
const MAX_THUMBNAIL = 50 * 1024 * 1024;
const CONTAINERS = ["mp4", "mov", "webm", "mkv"];

/** What the bytes are, how long, and what YouTube will make of them. */
export function checkFile(facts: PreflightFacts): PreflightCheck[] {
  return [
    checkSource(facts),
    checkContainer(facts),
    checkSize(facts),
    checkDuration(facts),
    checkShort(facts),
    facts.hasRoom
      ? pass("disk", "There is room for it.")
      : fail("disk", "The server's disk has too little room.", "Free some, or ask the administrator."),
    ...(facts.thumbnail ? [checkThumbnail(facts.thumbnail)] : []),
    checkDuplicate(facts),
  ];
}

function checkSource({ source }: PreflightFacts): PreflightCheck {
  if (source.kind === "address") {
    if (source.reachable) return pass("source", source.detail);
    return fail("source", source.detail, "Check that the address opens the file itself without signing in.");
  }
  if (source.failure !== null) return fail("source", source.failure, "Send the file again.");
  if (source.arriving) return warn("source", `${source.name} has not arrived as a whole yet.`, "Wait until it has.");
  if (source.isVideo === false) return fail("source", `${source.name} is no video.`, "Choose a video.");
  return pass("source", `${source.name} is stored.`);
}

function checkContainer({ file: { container } }: PreflightFacts): PreflightCheck {
  if (container === null) return warn("container", "What it is will be known from its first bytes.");
  if (CONTAINERS.includes(container)) return pass("container", container.toUpperCase());
  return fail("container", `This is ${container.toUpperCase()}.`, "Send an MP4, MOV, WebM or MKV video.");
}

function checkSize({ file: { bytes } }: PreflightFacts): PreflightCheck {
  if (bytes === null) return warn("size", "How large it is will be known when it comes.");
  if (bytes === 0n) return fail("size", "The file is empty.", "Export it again.");
  const gib = Number(bytes) / GIB;
  if (gib > MAX_GIB) return fail("size", `It has ${gib.toFixed(1)} GiB.`, "YouTube takes at most 256 GB.");
  return pass("size", gib >= 1 ? `${gib.toFixed(1)} GiB.` : `${(Number(bytes) / 1024 ** 2).toFixed(1)} MiB.`);
}

function checkDuration({ file: { durationMs } }: PreflightFacts): PreflightCheck {
  if (durationMs === null) return warn("duration", "How long it lasts is not known.");
  const words = inWords(durationMs);
  if (durationMs > MAX_MS) return fail("duration", `It lasts ${words}.`, "YouTube takes at most 12 hours.");
  if (durationMs > UNVERIFIED_MS) {
    const remedy = "YouTube takes more than 15 minutes only from channels with a verified phone number.";
    return warn("duration", `It lasts ${words}.`, remedy);
  }
  return pass("duration", `It lasts ${words}.`);
}

function checkShort({ file }: PreflightFacts): PreflightCheck {
  const { kind, reason } = judgeShort(file);
  if (kind === "short") return pass("short", `It will be a Short. ${reason}`);
  if (kind === "long") return pass("short", `It will not be a Short. ${reason}`);
  return warn("short", `Whether it will be a Short is not known. ${reason}`);
}

function checkThumbnail({ container, bytes }: NonNullable<PreflightFacts["thumbnail"]>): PreflightCheck {
  if (container !== "jpeg" && container !== "png") {
    return fail("thumbnail", "The thumbnail is no JPEG or PNG.", "Choose a JPEG or PNG picture.");
  }
  if (Number(bytes ?? 0n) > MAX_THUMBNAIL) {
    return fail("thumbnail", "The thumbnail has more than 50 MB.", "Choose a smaller picture.");
  }
  return pass("thumbnail", "The channel must have a verified phone number for thumbnails of its own.");
}

function checkDuplicate({ duplicate }: PreflightFacts): PreflightCheck {
  if (!duplicate) return pass("duplicate", "This file was not sent to this channel before.");
  const detail = `The same file went to this channel as “${duplicate.title}” (${duplicate.at.toISOString().slice(0, 10)}).`;
  return warn("duplicate", detail, "YouTube may reject a duplicate. Send it only if that is meant.");
}

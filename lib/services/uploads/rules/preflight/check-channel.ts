import type { PreflightCheck } from "../../schemas";
import { wantedPrivacy } from "../publish-plan";
import { PRIVACY_DIFFERS } from "../remedies";
import { atZone, fail, type PreflightFacts, pass, warn } from "./facts";

/** Whether the channel and the project take the upload now. */
export const checkChannel = (facts: PreflightFacts): PreflightCheck[] => [
  checkHealth(facts),
  checkScopes(facts),
  checkQuota(facts),
  checkLock(facts),
];

function checkHealth({ channel, now, timeZone }: PreflightFacts): PreflightCheck {
  if (channel.status !== "connected") {
    const detail = channel.statusDetail ?? "The channel is not connected.";
    return fail("channel", detail, "Reconnect the channel.");
  }
  const { uploadBlockedTill: till } = channel;
  if (till && till > now) {
    const detail = `YouTube takes no more uploads of this channel for now; it is tried again at ${atZone(till, timeZone)}.`;
    return warn("channel", detail, "It waits by itself. Verifying the channel's phone number raises the limit.");
  }
  return pass("channel", `${channel.title} is connected.`);
}

function checkScopes({ channel, metadata }: PreflightFacts): PreflightCheck {
  if (!channel.mayUpload) {
    const detail = "The channel was connected without the right to upload.";
    return fail("scopes", detail, "Reconnect it and tick that box.");
  }
  if (!channel.mayRead) {
    const detail = "The channel was connected without the right to read it: nobody can look what becomes of the video.";
    return warn("scopes", detail, "Reconnect it and tick that box.");
  }
  if (metadata.playlistId !== undefined && !channel.mayManage) {
    const detail = "The channel was connected without the right to change playlists: the video will not be in one.";
    return warn("scopes", detail, "Reconnect it with the right to manage.");
  }
  return pass("scopes", "Everything needed is granted.");
}

function checkQuota({ quota, timeZone }: PreflightFacts): PreflightCheck {
  const { left, before, resetsAt, onQuota } = quota;
  const words = `${left} uploads left until ${atZone(resetsAt, timeZone)}.`;
  if (left > before) return pass("quota", words);
  if (onQuota === "fail") return fail("quota", words, "Let it wait for the next day, or try again then.");
  return warn("quota", words, "It waits for the reset by itself.");
}

function checkLock({ metadata, audit }: PreflightFacts): PreflightCheck {
  const publishAt = metadata.publishAt === undefined ? null : new Date(metadata.publishAt);
  if (wantedPrivacy({ privacyStatus: metadata.privacyStatus, publishAt }) === "private") {
    return pass("private_lock", "It is to be private anyway.");
  }
  if (audit === "open") return pass("private_lock", "Earlier uploads became as visible as asked.");
  if (audit === "locked") return warn("private_lock", "Earlier uploads stayed private.", PRIVACY_DIFFERS);
  return warn("private_lock", "It is not known yet whether Google has audited this API project.", PRIVACY_DIFFERS);
}

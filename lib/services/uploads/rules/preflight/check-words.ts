import type { PreflightCheck } from "../../schemas";
import { checkMetadata, descriptionBytes, tagsLength, titleLength } from "../metadata";
import { planPublication } from "../publish-plan";
import { atZone, fail, type PreflightFacts, pass, warn } from "./facts";

/** Title, description, tags and time, by YouTube's own rules. */
export function checkWords({ metadata, now, timeZone }: PreflightFacts): PreflightCheck[] {
  const wrong = checkMetadata(metadata, now);
  const of = (path: string) => wrong.find((error) => error.path === path)?.detail;
  const { title, description, tags } = metadata;
  const [badTitle, badDescription, badTags] = [of("title"), of("description"), of("tags")];
  return [
    badTitle ? fail("title", badTitle, "Change the title.") : pass("title", `${titleLength(title)} of 100 characters.`),
    badDescription
      ? fail("description", badDescription, "Change the description.")
      : pass("description", `${descriptionBytes(description)} of 5000 bytes.`),
    badTags ? fail("tags", badTags, "Change the tags.") : pass("tags", `${tagsLength(tags)} of 500 characters.`),
    checkTime(of("publishAt"), { metadata, now, timeZone }),
  ];
}

type Timed = Pick<PreflightFacts, "metadata" | "now" | "timeZone">;

function checkTime(bad: string | undefined, { metadata, now, timeZone }: Timed): PreflightCheck {
  if (bad) return fail("schedule", bad, "Choose a later time.");
  const publishAt = metadata.publishAt === undefined ? null : new Date(metadata.publishAt);
  const plan = planPublication({ privacyStatus: metadata.privacyStatus, publishAt }, now);
  if (plan.kind === "by_youtube") {
    return pass("schedule", `It goes up now, private; YouTube publishes it at ${atZone(plan.at, timeZone)}.`);
  }
  if (plan.kind === "by_us") {
    const detail = `YouTube publishes by its clock only what is to be public: this one goes up at ${atZone(plan.at, timeZone)}.`;
    return warn("schedule", detail, "It can be late by the time that the upload takes.");
  }
  return pass("schedule", publishAt ? "Its time is so near that it is published at once." : "Published at once.");
}

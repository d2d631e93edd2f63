import type { PreflightCheck } from "../../schemas";
import { checkChannel } from "./check-channel";
import { checkFile } from "./check-file";
import { checkWords } from "./check-words";
import type { PreflightFacts } from "./facts";

/** Every check of one upload, in the order of the form. */
export const preflightChecks = (facts: PreflightFacts): PreflightCheck[] => [
  ...checkWords(facts),
  ...checkFile(facts),
  ...checkChannel(facts),
];

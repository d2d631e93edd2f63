import "server-only";
import { Inngest } from "inngest";

/** The SDK reads INNGEST_DEV, INNGEST_BASE_URL and its keys itself: the start scripts point them at the job server. */
export const inngest = new Inngest({ id: "creatorscope" });

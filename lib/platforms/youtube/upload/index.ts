import "server-only";
import type { ResumableUploads } from "./contract";
import { createSession } from "./create-session";
import { probeSession } from "./probe-session";
import { sendChunks } from "./send-chunks";

/** Resumable uploads as YouTube speaks them. */
export const resumableUploads: ResumableUploads = { createSession, probe: probeSession, sendChunks };

import { createReadStream } from "node:fs";
import { OAuth2Client } from "google-auth-library";
import { youtube } from "googleapis/build/src/apis/youtube/index.js";

/** Google's own library: one request for words and bytes, which cannot be resumed. As its manual has it, or with larger reads. */
export async function vendor(base: string, path: string, readBytes?: number): Promise<void> {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: "bench" });
  await youtube({ version: "v3", auth }).videos.insert(
    {
      part: ["snippet", "status"],
      requestBody: { snippet: { title: "Bench" }, status: { privacyStatus: "private" } },
      media: { mimeType: "video/mp4", body: createReadStream(path, readBytes ? { highWaterMark: readBytes } : {}) },
    },
    { rootUrl: `${base}/` },
  );
}

import "server-only";
import { inngest } from "./client";
import { applyRetention } from "./functions/apply-retention";
import { checkChannelsRegularly } from "./functions/check-channels";
import { dailyParse } from "./functions/daily-parse";
import { downloadVideo } from "./functions/download-video";
import { fetchMedia } from "./functions/fetch-media";
import { hashMediaFile } from "./functions/hash-media";
import { importFile } from "./functions/import-file";
import { nightlyTidy } from "./functions/nightly-tidy";
import { parseProfile } from "./functions/parse-profile";
import { publishUpload } from "./functions/publish-upload";
import { refreshPostStats } from "./functions/refresh-post-stats";
import { refreshVideosHourly } from "./functions/refresh-videos";
import { sendReports } from "./functions/send-reports";
import { startRun } from "./functions/start-run";
import { sweepUploadsRegularly } from "./functions/sweep-uploads";

/** Everything that `app/api/inngest` serves. Built at the first request: schedules come from the environment. */
export const served = () => ({
  client: inngest,
  functions: [
    startRun,
    parseProfile,
    importFile,
    fetchMedia,
    downloadVideo,
    hashMediaFile,
    publishUpload,
    dailyParse(),
    nightlyTidy(),
    applyRetention(),
    checkChannelsRegularly(),
    refreshPostStats(),
    refreshVideosHourly(),
    sendReports(),
    sweepUploadsRegularly(),
  ],
});

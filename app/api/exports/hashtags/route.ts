import { exportRoute } from "@/app/api/exports/export-route";
import { hashtagsTable } from "@/lib/services/export/tables/hashtags";

export const GET = exportRoute(hashtagsTable);

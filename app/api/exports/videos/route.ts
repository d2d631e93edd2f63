import { exportRoute } from "@/app/api/exports/export-route";
import { videosTable } from "@/lib/services/export/tables/videos";

export const GET = exportRoute(videosTable);

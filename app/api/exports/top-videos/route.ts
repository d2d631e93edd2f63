import { exportRoute } from "@/app/api/exports/export-route";
import { topVideosTable } from "@/lib/services/export/tables/top-videos";

export const GET = exportRoute(topVideosTable);

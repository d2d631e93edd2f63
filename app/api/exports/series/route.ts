import { exportRoute } from "@/app/api/exports/export-route";
import { seriesTable } from "@/lib/services/export/tables/series";

export const GET = exportRoute(seriesTable);

import { exportRoute } from "@/app/api/exports/export-route";
import { moversTable } from "@/lib/services/export/tables/movers";

export const GET = exportRoute(moversTable);

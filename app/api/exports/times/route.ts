import { exportRoute } from "@/app/api/exports/export-route";
import { timesTable } from "@/lib/services/export/tables/times";

export const GET = exportRoute(timesTable);

import { exportRoute } from "@/app/api/exports/export-route";
import { historyTable } from "@/lib/services/export/tables/history";

export const GET = exportRoute(historyTable);

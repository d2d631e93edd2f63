import { exportRoute } from "@/app/api/exports/export-route";
import { runItemsTable } from "@/lib/services/export/tables/run-items";

export const GET = exportRoute(runItemsTable);

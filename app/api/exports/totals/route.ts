import { exportRoute } from "@/app/api/exports/export-route";
import { totalsTable } from "@/lib/services/export/tables/totals";

export const GET = exportRoute(totalsTable);

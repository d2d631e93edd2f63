import { exportRoute } from "@/app/api/exports/export-route";
import { quotaTable } from "@/lib/services/export/tables/quota";

export const GET = exportRoute(quotaTable);

import { exportRoute } from "@/app/api/exports/export-route";
import { runsTable } from "@/lib/services/export/tables/runs";

export const GET = exportRoute(runsTable);

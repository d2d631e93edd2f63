import { exportRoute } from "@/app/api/exports/export-route";
import { comparisonTable } from "@/lib/services/export/tables/comparison";

export const GET = exportRoute(comparisonTable);

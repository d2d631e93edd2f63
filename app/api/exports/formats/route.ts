import { exportRoute } from "@/app/api/exports/export-route";
import { formatsTable } from "@/lib/services/export/tables/formats";

export const GET = exportRoute(formatsTable);

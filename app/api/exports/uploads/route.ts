import { exportRoute } from "@/app/api/exports/export-route";
import { uploadsTable } from "@/lib/services/export/tables/uploads";

export const GET = exportRoute(uploadsTable);

import { exportRoute } from "@/app/api/exports/export-route";
import { importsTable } from "@/lib/services/export/tables/imports";

export const GET = exportRoute(importsTable);

import { exportRoute } from "@/app/api/exports/export-route";
import { importProblemsTable } from "@/lib/services/export/tables/import-problems";

export const GET = exportRoute(importProblemsTable);

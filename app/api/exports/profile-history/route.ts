import { exportRoute } from "@/app/api/exports/export-route";
import { profileHistoryTable } from "@/lib/services/export/tables/profile-history";

export const GET = exportRoute(profileHistoryTable);

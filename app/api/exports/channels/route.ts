import { exportRoute } from "@/app/api/exports/export-route";
import { channelsTable } from "@/lib/services/export/tables/channels";

export const GET = exportRoute(channelsTable);

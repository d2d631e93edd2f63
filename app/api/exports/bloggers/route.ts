import { exportRoute } from "@/app/api/exports/export-route";
import { bloggersTable } from "@/lib/services/export/tables/bloggers";

export const GET = exportRoute(bloggersTable);

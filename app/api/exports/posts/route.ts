import { exportRoute } from "@/app/api/exports/export-route";
import { postsTable } from "@/lib/services/export/tables/posts";

export const GET = exportRoute(postsTable);

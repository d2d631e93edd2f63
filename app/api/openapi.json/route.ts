import { routes } from "@/app/api/routes";
import { env } from "@/lib/env/env";
import { buildOpenApi } from "@/lib/http/openapi";
import { route } from "@/lib/http/route";
import packageJson from "@/package.json" with { type: "json" };

export const GET = route({
  id: "getOpenApi",
  summary: "This document",
  tags: ["Meta"],
  access: "public",
  produces: "application/json",
  handler: () =>
    Response.json(
      buildOpenApi(routes(), { title: "Creatorscope", version: packageJson.version, serverUrl: env().APP_URL }),
    ),
});

import "server-only";
import { routes } from "@/app/api/routes";
import { env } from "@/lib/env/env";
import { buildOpenApi, type RouteTable } from "@/lib/http/openapi";
import { route } from "@/lib/http/route";
import packageJson from "@/package.json" with { type: "json" };

/** Served at /api/openapi.json. It lives here so that the document can describe it too. */
export const getOpenApi = route({
  id: "getOpenApi",
  summary: "This document",
  tags: ["Meta"],
  access: "public",
  produces: "application/json",
  handler: () => Response.json(openApiDocument()),
});

/** Every route, the document's own among them. */
export const allRoutes = (): RouteTable => ({ ...routes(), "/api/openapi.json": { GET: getOpenApi } });

/** The OpenAPI 3.1 document of this installation. */
export function openApiDocument() {
  return buildOpenApi(allRoutes(), {
    title: "Creatorscope",
    version: packageJson.version,
    serverUrl: env().APP_URL,
  });
}

import { globSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { apiModel, sectionsOf } from "@/components/api-docs/model";
import { METHODS, routesOf } from "@/lib/http/openapi";
import { allRoutes, openApiDocument } from "./document";

/** Others' protocols, which describe themselves, and the answer to addresses that do not exist. */
const FOREIGN = new Set(["/api/auth/{...nextauth}", "/api/inngest", "/api/{...path}"]);

const files = globSync("app/api/**/route.ts");
const pathOf = (file: string) =>
  `/${file
    .replace(/^app\//, "")
    .replace(/\/route\.ts$/, "")
    .replace(/\[([^\]]+)\]/g, "{$1}")}`;

describe("the table of routes", () => {
  it("knows every route.ts, and no other", () => {
    const found = files.map(pathOf).filter((path) => !FOREIGN.has(path));
    expect(Object.keys(allRoutes()).toSorted()).toEqual(found.toSorted());
  });

  it.each(Object.entries(allRoutes()))("%s: every exported method was made by route()", (_path, module) => {
    const exported = METHODS.filter((method) => method in module);
    expect(exported.length).toBeGreaterThan(0);
    expect(routesOf(module).map((one) => one.method)).toEqual(exported);
  });

  it("gives every operation an id of its own", () => {
    const ids = Object.values(allRoutes()).flatMap((module) => routesOf(module).map((one) => one.definition.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is shown whole by the readable page", () => {
    const sections = sectionsOf(apiModel.parse(openApiDocument()));
    const shown = sections.flatMap(({ operations }) => operations.map(({ operationId }) => operationId));
    const ids = Object.values(allRoutes()).flatMap((module) => routesOf(module).map((one) => one.definition.id));
    expect(shown.toSorted()).toEqual(ids.toSorted());
  });
});

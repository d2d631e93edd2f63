import { z } from "zod";

export const METHOD_ORDER = ["get", "head", "post", "put", "patch", "delete"] as const;
export type Method = (typeof METHOD_ORDER)[number];

const schema = z.record(z.string(), z.unknown());
export type Schema = z.output<typeof schema>;

const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  tags: z.array(z.string()),
  "x-access": z.enum(["public", "user", "viewer", "editor", "owner", "admin"]),
  parameters: z.array(
    z.object({
      name: z.string(),
      in: z.string(),
      required: z.boolean(),
      description: z.string().optional(),
      schema,
    }),
  ),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: schema.optional() })) }).optional(),
  responses: z.record(
    z.string(),
    z.object({ content: z.record(z.string(), z.object({ schema: schema.optional() })).optional() }),
  ),
});

/** As much of an OpenAPI document as the page shows. */
export const apiModel = z.object({
  info: z.object({ version: z.string() }),
  paths: z.record(z.string(), z.partialRecord(z.enum(METHOD_ORDER), operation)),
});

export type Operation = z.output<typeof operation> & { method: Method; path: string };
export type Section = { tag: string; operations: Operation[] };

/** What most readers do not look for stands at the end. */
const LAST = ["Admin", "Meta"];

/** The operations of a document by their first tag, in alphabetical order of tags and paths. */
export function sectionsOf(model: z.output<typeof apiModel>): Section[] {
  const sections = new Map<string, Operation[]>();
  for (const [path, methods] of Object.entries(model.paths)) {
    for (const method of METHOD_ORDER) {
      const found = methods[method];
      if (!found) continue;
      const tag = titleCase(found.tags[0] ?? "Other");
      sections.set(tag, [...(sections.get(tag) ?? []), { ...found, method, path }]);
    }
  }
  return [...sections]
    .map(([tag, operations]) => ({ tag, operations: operations.toSorted((a, b) => a.path.localeCompare(b.path)) }))
    .toSorted((a, b) => LAST.indexOf(a.tag) - LAST.indexOf(b.tag) || a.tag.localeCompare(b.tag));
}

const titleCase = (tag: string) => tag.charAt(0).toUpperCase() + tag.slice(1);

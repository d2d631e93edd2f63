import type { Schema } from "@/components/api-docs/model";

/** A JSON schema in the short hand of TypeScript: what a reader wants to copy, not what a validator needs. */
export function schemaText(schema: Schema | undefined, depth = 0): string {
  if (!schema) return "unknown";
  const options = list(schema.anyOf) ?? list(schema.oneOf);
  if (options) return unique(options.map((one) => schemaText(one, depth))).join(" | ");
  if ("const" in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const { type } = schema;
  if (Array.isArray(type)) return unique(type.map((one) => schemaText({ ...schema, type: one }, depth))).join(" | ");
  if (type === "array") return arrayText(schema, depth);
  if (type === "object") return objectText(schema, depth);
  if (type === "string" && typeof schema.format === "string") return FORMATS[schema.format] ?? "string";
  return typeof type === "string" ? type : "unknown";
}

const FORMATS: Record<string, string> = { uuid: "uuid", "date-time": "time", date: "date", email: "email", uri: "url" };

function arrayText(schema: Schema, depth: number): string {
  const items = asSchema(schema.items);
  const item = schemaText(items, depth);
  const isChoice = items !== undefined && ("anyOf" in items || "oneOf" in items || "enum" in items);
  return isChoice || Array.isArray(items?.type) ? `(${item})[]` : `${item}[]`;
}

function objectText(schema: Schema, depth: number): string {
  const properties = asSchema(schema.properties);
  if (!properties) {
    const values = asSchema(schema.additionalProperties);
    return `{ [key]: ${values ? schemaText(values, depth) : "unknown"} }`;
  }
  const required = Array.isArray(schema.required) ? schema.required : [];
  const pad = "  ".repeat(depth + 1);
  const lines = Object.entries(properties).map(([key, value]) => {
    const property = asSchema(value);
    const note = typeof property?.description === "string" ? `  // ${property.description}` : "";
    return `${pad}${key}${required.includes(key) ? "" : "?"}: ${schemaText(property, depth + 1)}${note}`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n${"  ".repeat(depth)}}`;
}

const unique = (texts: string[]) => [...new Set(texts)];

function asSchema(value: unknown): Schema | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return { ...value };
}

function list(value: unknown): Schema[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map(asSchema).filter((one) => one !== undefined);
}

import { describe, expect, it } from "vitest";
import { z } from "zod";
import { schemaText } from "./schema-text";

const text = (schema: z.ZodType) => schemaText({ ...z.toJSONSchema(schema) });

describe("schemaText", () => {
  it("writes nested objects, lists, choices and absent values in short hand", () => {
    const schema = z.object({
      items: z.array(z.object({ id: z.uuid(), views: z.number().nullable() })),
      kind: z.enum(["long", "short"]).optional().describe("of video"),
    });
    expect(text(schema)).toBe(
      '{\n  items: {\n    id: uuid\n    views: number | null\n  }[]\n  kind?: "long" | "short"  // of video\n}',
    );
  });
  it("puts a choice in brackets before making it a list", () => {
    expect(text(z.array(z.union([z.string(), z.number()])))).toBe("(string | number)[]");
  });
  it("tells maps, and the unknown", () => {
    expect(text(z.record(z.string(), z.unknown()))).toBe("{ [key]: unknown }");
    expect(schemaText(undefined)).toBe("unknown");
  });
});

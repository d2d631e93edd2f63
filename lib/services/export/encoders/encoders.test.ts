import { parse } from "csv-parse/sync";
import readExcel from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { Cell, Column } from "@/lib/services/export/rules/cell";
import { streamOf } from "@/lib/services/export/stream-of";
import { encodeCsv } from "./encode-csv";
import { encodeJson } from "./encode-json";
import { encodeXlsx } from "./encode-xlsx";

const at = new Date("2026-05-20T12:00:00Z");
const text: Column[] = [{ name: "text", kind: "text" }];

async function* batchesOf(rows: Cell[][], size = 2) {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

const bytesOf = async (chunks: AsyncGenerator<Uint8Array>) =>
  Buffer.from(await new Response(streamOf(chunks)).arrayBuffer());

const csv = async (columns: Column[], rows: Cell[][]) =>
  parse(await bytesOf(encodeCsv(columns, batchesOf(rows))), { bom: true });
const json = async (columns: Column[], rows: Cell[][]): Promise<unknown> =>
  JSON.parse((await bytesOf(encodeJson(columns, batchesOf(rows)))).toString());
const workbook = async (columns: Column[], rows: Cell[][], maxRows?: number) =>
  readExcel(
    await bytesOf(encodeXlsx(columns, batchesOf(rows), { name: "table", at, ...(maxRows ? { maxRows } : {}) })),
  );
const xlsx = async (columns: Column[], rows: Cell[][]) => (await workbook(columns, rows))[0]?.data;

describe("each format, read back", () => {
  const columns: Column[] = [
    { name: "count", kind: "count" },
    { name: "rate", kind: "number" },
    { name: "flag", kind: "flag" },
    { name: "at", kind: "time" },
    { name: "day", kind: "date" },
    { name: "list", kind: "list" },
    { name: "empty", kind: "text" },
  ];
  const rows: Cell[][] = [
    [12, 0.125, true, "2026-05-20T12:34:56.000Z", "2026-05-20", ["a", "b"], null],
    ["9007199254740993", -1.5e-7, false, "1850-01-01T00:00:00.000Z", null, [], ""],
  ];

  it("CSV has the texts", async () => {
    expect(await csv(columns, rows)).toEqual([
      columns.map(({ name }) => name),
      ["12", "0.125", "true", "2026-05-20T12:34:56.000Z", "2026-05-20", "a, b", ""],
      ["9007199254740993", "-1.5e-7", "false", "1850-01-01T00:00:00.000Z", "", "", ""],
    ]);
  });

  it("JSON has the API's types", async () => {
    expect(await json(columns, rows)).toEqual(
      rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index]]))),
    );
    expect(await json(columns, [])).toEqual([]);
  });

  it("XLSX has numbers, dates and text where no digit may be lost", async () => {
    expect(await xlsx(columns, rows)).toEqual([
      columns.map(({ name }) => name),
      [12, 0.125, true, new Date("2026-05-20T12:34:56Z"), new Date("2026-05-20"), "a, b", null],
      ["9007199254740993", -1.5e-7, false, "1850-01-01T00:00:00.000Z", null, null, null],
    ]);
    expect(await xlsx(columns, [])).toEqual([columns.map(({ name }) => name)]);
  });
});

describe("hostile text", () => {
  const formulas = ["=1+1", "+7", '-2+3"', "@x", "\t=1", "<b>&amp;</b>", "a\nb", "_x0041_", " padded "];

  it("stays text: guarded in CSV, as it is elsewhere", async () => {
    const rows = formulas.map((one) => [one]);
    const [, ...guarded] = await csv(text, rows);
    for (const [cell] of guarded) expect(cell).not.toMatch(/^[=+\-@\t](?!\d)/);
    expect(await json(text, rows)).toEqual(formulas.map((one) => ({ text: one })));
    const [, ...sheet] = (await xlsx(text, rows)) ?? [];
    // This reader trims.
    expect(sheet.flat()).toEqual(formulas.map((one) => one.trim()));
  });

  it("never makes a file that cannot be read: control characters, lone surrogates, cells that are too long", async () => {
    const rows = [["a\u0000b\u001f\ufffe"], ["lone \ud83d end"], ["😀".repeat(20_000)]];
    expect(await json(text, rows)).toEqual([
      { text: rows[0]?.[0] },
      { text: "lone \ufffd end" },
      { text: rows[2]?.[0] },
    ]);
    expect((await csv(text, rows)).flat()).toEqual(["text", rows[0]?.[0], "lone \ufffd end", rows[2]?.[0]]);
    const [, [first] = [], [second] = [], [third] = []] = (await xlsx(text, rows)) ?? [];
    expect([first, second]).toEqual([rows[0]?.[0], "lone \ufffd end"]);
    expect(String(third)).toBe(`${"😀".repeat(16_383)}…`);
  });
});

describe("the stream", () => {
  it("goes on in further sheets where one is full, each with the header", async () => {
    const rows = Array.from({ length: 7 }, (_, index) => [`row ${index}`]);
    const sheets = await workbook(text, rows, 4);
    expect(sheets.map(({ sheet, data }) => [sheet, data.flat()])).toEqual([
      ["table", ["text", "row 0", "row 1", "row 2"]],
      ["table 2", ["text", "row 3", "row 4", "row 5"]],
      ["table 3", ["text", "row 6"]],
    ]);
    expect((await workbook(text, rows.slice(0, 3), 4)).length).toBe(1);
  });

  it.each(["csv", "json", "xlsx"] as const)(
    "%s reads no further than its reader, and stops when it goes",
    async (format) => {
      let asked = 0;
      let closed = false;
      async function* endless() {
        try {
          for (;;) {
            asked += 1;
            yield Array.from({ length: 100 }, () => [crypto.randomUUID().repeat(10)]);
          }
        } finally {
          closed = true;
        }
      }
      const encoded = {
        csv: () => encodeCsv(text, endless()),
        json: () => encodeJson(text, endless()),
        xlsx: () => encodeXlsx(text, endless(), { name: "table", at }),
      };
      const reader = streamOf(encoded[format]()).getReader();
      for (let chunk = 0; chunk < 5; chunk += 1) await reader.read();
      expect(asked).toBeLessThan(40);
      await reader.cancel();
      expect(closed).toBe(true);
    },
  );

  it.each(["csv", "json", "xlsx"] as const)("%s breaks off where the source fails", async (format) => {
    async function* failing() {
      yield [["one"]];
      throw new Error("the database is away");
    }
    const encoded = {
      csv: () => encodeCsv(text, failing()),
      json: () => encodeJson(text, failing()),
      xlsx: () => encodeXlsx(text, failing(), { name: "table", at }),
    };
    await expect(new Response(streamOf(encoded[format]())).text()).rejects.toThrow("the database is away");
  });
});

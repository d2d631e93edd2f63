import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyAsUtf8 } from "./copy-as-utf8";
import { inspectCopy } from "./inspect-copy";
import { readCsvBlock, readJsonBlock } from "./read-records";
import { decodeFile } from "./transcode-to-utf8";

let directory = "";
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "creatorscope-read-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function given(bytes: Buffer | string) {
  const [from, to] = [join(directory, "a.upload"), join(directory, "a.utf8")];
  await writeFile(from, bytes);
  const copied = await copyAsUtf8(from, to);
  return { path: to, ...copied, ...(await inspectCopy(to, copied.format)) };
}

async function linesOf(path: string, fields: number, limit = 1_000) {
  const all = [];
  let at = { byte: 0, line: 0 };
  for (let end = false; !end; ) {
    const block = await readCsvBlock(path, at, { delimiter: ",", fields }, limit);
    all.push(...block.records.map((record) => [record.line, record.problem?.reason ?? record.values.join("|")]));
    at = block.next;
    end = block.end;
  }
  return all;
}

describe("files as people have them", () => {
  const russian = "канал;видео;просмотры\nПривет, мир;dQw4w9WgXcQ;1200\nЕщё одна строка с русским текстом;abc;7\n";

  it.each(["utf8", "utf16le", "utf16be", "win1251"])("are read in %s, with and without BOM", async (encoding) => {
    for (const addBOM of encoding === "win1251" ? [false] : [true, false]) {
      const file = await given(iconv.encode(russian, encoding, { addBOM }));
      expect(file.columns).toEqual(["канал", "видео", "просмотры"]);
      expect(file.delimiter).toBe(";");
      expect(file.sample[1]?.канал).toBe("Ещё одна строка с русским текстом");
    }
  });

  it("keep accents of windows-1252, and lines of two encodings in one file", async () => {
    const western = iconv.encode("name,views\nCafé Müller – “naïve” façade,5\nÉlève à l'école,6\n", "win1252");
    expect((await given(western)).sample.map((row) => row.name)).toEqual([
      "Café Müller – “naïve” façade",
      "Élève à l'école",
    ]);
    const mixed = Buffer.concat([
      Buffer.from("name,views\nПервая строка,1\n"),
      iconv.encode("Вторая строка написана в другой кодировке\n", "win1251"),
    ]);
    const file = await given(mixed);
    expect(file.sample.map((row) => row.name)).toEqual(["Первая строка", "Вторая строка написана в другой кодировке"]);
    expect(file.encoding).toBe("utf-8 + windows-1251");
  });

  it.each([",", ";", "\t", "|"])("are cut at %j", async (delimiter) => {
    const quoted = `"a${delimiter}b"`;
    const file = await given(`id${delimiter}title${delimiter}n\n1${delimiter}${quoted}${delimiter}2\n`);
    expect([file.delimiter, file.columns, file.sample]).toEqual([
      delimiter,
      ["id", "title", "n"],
      [{ id: "1", title: `a${delimiter}b`, n: "2" }],
    ]);
  });

  it("are never held as a whole, also when they are one line of several bytes a character", async () => {
    const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, title: `Видео № ${id} – «ёлка» 🎄` }));
    const file = await given(JSON.stringify(rows));
    expect(file.encoding).toBe("utf-8");
    const { records, end } = await readJsonBlock(file.path, { byte: 0, line: 0 }, ["id", "title"], 10_000);
    expect([records.length, end]).toEqual([10_000, false]);
    expect(records.map((record) => record.values[1])).toEqual(rows.slice(0, 10_000).map((row) => row.title));
    const pieces: number[] = [];
    for await (const piece of decodeFile(join(directory, "a.upload"), () => undefined)) pieces.push(piece.length);
    expect(Math.max(...pieces)).toBeLessThan(400_000);
  });

  it("get numbered columns where they have no header", async () => {
    const file = await given("dQw4w9WgXcQ,12,2017-01-01\nxXxXxXxXxXx,13,2017-01-02\n");
    expect([file.header, file.columns, file.sample.length]).toEqual([false, ["column 1", "column 2", "column 3"], 2]);
  });
});

describe("rows", () => {
  it("keep the number of the line they begin on, across quoted line breaks and empty lines", async () => {
    const { path } = await given('a,b\r\n1,"x\r\ny"\r\n\r\n2,z\r\n');
    expect(await linesOf(path, 2)).toEqual([
      [1, "a|b"],
      [2, "1|x\r\ny"],
      [5, "2|z"],
    ]);
  });

  it("with a wrong number of columns are named, the others kept", async () => {
    const { path } = await given("a,b\n1,2\n3,4,5\n6\n7,8\n");
    expect(await linesOf(path, 2)).toEqual([
      [1, "a|b"],
      [2, "1|2"],
      [3, "has 3 columns instead of 2"],
      [4, "has 1 columns instead of 2"],
      [5, "7|8"],
    ]);
  });

  it("with a quote that is never closed cost their own line only", async () => {
    const { path } = await given('a,b\n1,"open\n2,x\n3,"y"\n4,"end\n5,z');
    expect(await linesOf(path, 2)).toEqual([
      [1, "a|b"],
      [2, "opens a quote that is not closed"],
      [3, "2|x"],
      [4, "3|y"],
      [5, "opens a quote that is not closed"],
      [6, "5|z"],
    ]);
  });

  it("are the same whatever the size of the blocks they are read in", async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `${index},"значение ""${index}""\nвторая строка"`);
    const { path } = await given(`a,b\n${rows.join("\n")}\n`);
    const whole = await linesOf(path, 2, 100_000);
    expect(whole).toHaveLength(30_001);
    expect(whole.at(-1)).toEqual([60_000, '29999|значение "29999"\nвторая строка']);
    expect(await linesOf(path, 2, 777)).toEqual(whole);
  });
});

describe("JSON", () => {
  const rows = [
    { id: "a", title: 'with "quotes", {braces}\nand lines', views: 12 },
    { id: "b", views: null },
  ];
  it.each([
    ["a list", JSON.stringify(rows)],
    ["a pretty list", JSON.stringify(rows, null, 2)],
    ["a list inside an object", JSON.stringify({ preset: "x", meta: { a: [1] }, rows })],
    ["one object a line", rows.map((row) => JSON.stringify(row)).join("\n")],
  ])("%s is read row by row", async (_name, text) => {
    const file = await given(text);
    expect(file.format).toBe("json");
    expect(file.columns).toEqual(["id", "title", "views"]);
    expect(file.sample).toEqual([
      { id: "a", title: 'with "quotes", {braces}\nand lines', views: "12" },
      { id: "b", title: "", views: "" },
    ]);
  });

  it("names the rows that are not valid", async () => {
    const file = await given('[{"id":"a"},{"id":b},{"id":"c"}]');
    const { records } = await readJsonBlock(file.path, { byte: 0, line: 0 }, ["id"], 10);
    expect(records).toEqual([
      { line: 1, values: ["a"] },
      { line: 2, values: [], problem: { code: "not_json", params: {}, reason: "is not valid JSON" } },
      { line: 3, values: ["c"] },
    ]);
  });
});

import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { classConflicts } from "@/scripts/classes/class-conflicts";

const conflicts = (...files: string[]) => classConflicts(new Map(files.map((code, i) => [`${i}.tsx`, code])));

test("two classes of one kind in one call are found, whatever decides between them", () => {
  expect(conflicts('const a = cn("p-4 text-sm", wide && "p-6", className);')).toEqual(["0.tsx: p-4 < p-6"]);
  expect(conflicts('const a = cn("text-sm", wide ? "p-6" : "p-4");')).toEqual([]);
});

test("a class that is given to a component is compared with those that stand there", () => {
  const box =
    'const look = "p-4"; export function Box({ className }) { return <div className={cn(look, className)} />; }';
  const frame = "export function Frame({ className }) { return <Box className={className} />; }";
  expect(conflicts(box, frame, '<Frame className="p-6" />')).toEqual(["2.tsx: <Frame> (0.tsx) p-4 < p-6"]);
});

test("what a primitive marks as weak gives way", () => {
  const box = 'export function Box({ className }) { return <div className={cn("weak:p-4", className)} />; }';
  expect(conflicts(box, '<Box className="p-6" />')).toEqual([]);
});

test("no element of the product has two classes of one kind", () => {
  const files = globSync("{app,components}/**/*.{ts,tsx}").filter((file) => !file.includes(".test."));
  expect(classConflicts(new Map(files.map((file) => [file, readFileSync(file, "utf8")])))).toEqual([]);
});

import { expect, test } from "vitest";
import { stretches } from "@/components/charts/area-plugin";

test("what nobody looked at parts an area in two", () => {
  const seen = [false, true, true, false, true].map((known, at) => ({ at, skip: !known }));
  expect(stretches(seen).map((stretch) => stretch.map(({ at }) => at))).toEqual([[1, 2], [4]]);
  expect(stretches([])).toEqual([]);
});

import { expect, test } from "vitest";
import { listTimeZones } from "@/lib/time/list-time-zones";
import { isTimeZone } from "@/lib/time/time-zone";

test("places are found by the names of today, each zone once, UTC first", () => {
  const zones = listTimeZones();
  expect(zones[0]).toBe("UTC");
  expect(zones).toEqual(expect.arrayContaining(["Asia/Kathmandu", "Asia/Kolkata", "Europe/Kyiv", "Europe/Berlin"]));
  expect(zones).not.toContain("Asia/Katmandu");
  expect(new Set(zones).size).toBe(zones.length);
});

test("every zone of the list is one", () => expect(listTimeZones().filter((zone) => !isTimeZone(zone))).toEqual([]));

test("old and new names are zones; offsets are not, since databases read their sign the other way round", () => {
  expect(isTimeZone("Asia/Katmandu")).toBe(true);
  expect(isTimeZone("Asia/Kathmandu")).toBe(true);
  expect(isTimeZone("+05:45")).toBe(false);
  expect(isTimeZone("Mars/Olympus")).toBe(false);
});

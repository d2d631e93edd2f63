import { afterEach, describe, expect, it } from "vitest";
import { dismissToast, toast, toastStore } from "@/components/ui/toast";

afterEach(() => {
  for (const { id } of toastStore.read()) dismissToast(id);
});
const titles = () => toastStore.read().map((entry) => entry.title);

describe("toast", () => {
  it("with a known id takes the place of the one before", () => {
    toast({ id: "save", title: "Saving" });
    toast({ id: "save", title: "Saved" });
    expect(titles()).toEqual(["Saved"]);
  });
  it("never shows more than four, and the newest stays", () => {
    for (const n of [1, 2, 3, 4, 5]) toast({ title: `${n}` });
    expect(titles()).toEqual(["2", "3", "4", "5"]);
  });
  it("tells its listeners once for every change", () => {
    let calls = 0;
    const stop = toastStore.subscribe(() => {
      calls += 1;
    });
    dismissToast(toast({ title: "x" }));
    stop();
    toast({ title: "y" });
    expect(calls).toBe(2);
  });
});

import { describe, expect, it } from "vitest";
import { readListUpload } from "./read-list-upload";

const upload = (body: string, type = "text/plain") =>
  readListUpload(new Request("http://test/", { method: "POST", headers: { "content-type": type }, body }));

describe("a list sent as a file", () => {
  it("may be text, a JSON array of links, or a form", async () => {
    expect(await upload("@one\n@two")).toEqual({ text: "@one\n@two" });
    expect(await upload('["@one"]')).toEqual({ items: [{ url: "@one" }] });
    const form = new FormData();
    form.set("file", new File(["@three"], "list.txt"));
    expect(await readListUpload(new Request("http://test/", { method: "POST", body: form }))).toEqual({
      text: "@three",
    });
  });

  it("is refused with the path of what is wrong, not with a failure of ours", async () => {
    await expect(upload('[{"name": "no link"}]')).rejects.toMatchObject({
      category: "validation_failed",
      errors: [{ path: "items.0.url" }],
    });
    await expect(upload("[oops")).rejects.toMatchObject({ category: "bad_request" });
  });
});

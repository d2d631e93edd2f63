import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { expectSound, test } from "../fixtures/test";
import { Workspace } from "../fixtures/workspace";
import { BloggersPage } from "../pages/bloggers-page";

let workspace: Workspace;
let bloggers: BloggersPage;

test.beforeAll(async ({ baseURL }) => {
  workspace = await Workspace.create(baseURL);
});
test.afterAll(() => workspace.dispose());
test.beforeEach(async ({ context, page }) => {
  await workspace.signIn(context);
  bloggers = new BloggersPage(page);
});

test.describe
  .serial("Bloggers", () => {
    test("an empty page teaches in one sentence and offers one action", async ({ page }) => {
      await bloggers.open();
      await expect(page.getByText("Nobody is watched yet")).toBeVisible();
      await expectSound(page, "bloggers-empty");
    });

    test("each pasted line says at once what it is, or why it is nothing", async ({ page }) => {
      await bloggers.open();
      await bloggers.startAdding();
      await bloggers.pasteBox.fill("@a-single-video\nhttps://youtu.be/dQw4w9WgXcQ\nhttps://example.com/x");
      await expect(bloggers.recognised).toHaveCount(3);
      await expect(bloggers.recognised.nth(0)).toContainText("handle");
      await expect(bloggers.recognised.nth(1)).toContainText("its creator is looked up");
      await expect(bloggers.recognised.nth(2)).toContainText("This site is not watched");
      await expectSound(page, "bloggers-add");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("button", { name: "Add bloggers" }).first()).toBeFocused();
    });

    test("a pasted blogger is parsed before the eyes and shows its numbers", async ({ page }) => {
      await bloggers.open();
      await bloggers.add("https://www.youtube.com/@fifty-field-notes");
      await expect(bloggers.sheet).toBeHidden();
      const row = bloggers.row("Fifty Field Notes");
      await expect(row).toBeVisible({ timeout: 30_000 });
      await expect(row.getByRole("cell", { name: "50", exact: true })).toBeVisible({ timeout: 30_000 });
      await expect(page.getByText("1 blogger", { exact: true })).toBeVisible();
    });

    test("several lines become several bloggers; those that were refused are named", async () => {
      await bloggers.open();
      await bloggers.add("@a-single-video\n@counted-again\n@fifty-field-notes");
      await expect(bloggers.sheet.getByText("2 added, 1 already watched, 0 refused.")).toBeVisible();
      await bloggers.sheet.getByRole("button", { name: "Close" }).last().click();
      await expect(bloggers.row("A Single Video")).toBeVisible({ timeout: 30_000 });
      await expect(bloggers.row("Counted Again")).toBeVisible({ timeout: 30_000 });
    });

    test("order and search live in the address", async ({ page }) => {
      await bloggers.open();
      await expect(bloggers.row("Counted Again")).toBeVisible();
      await bloggers.sortBy("Blogger");
      await expect(page).toHaveURL(/sort=name/);
      await expect.poll(bloggers.names).toEqual(["A Single Video", "Counted Again", "Fifty Field Notes"]);
      await bloggers.search.fill("fifty");
      await expect(page).toHaveURL(/q=fifty/);
      await expect.poll(bloggers.names).toEqual(["Fifty Field Notes"]);
      await page.reload();
      await expect.poll(bloggers.names).toEqual(["Fifty Field Notes"]);
      await bloggers.search.fill("nobody like this");
      await expect(page.getByText("No blogger fits this search")).toBeVisible();
    });

    test("a blogger is renamed and tagged", async ({ page }) => {
      await bloggers.open();
      await bloggers.choose("A Single Video", "Edit");
      await bloggers.sheet.getByLabel("Name").fill("The One Video");
      await bloggers.sheet.getByLabel("Tags").fill("essay");
      await page.keyboard.press("Enter");
      await bloggers.sheet.getByRole("button", { name: "Save" }).click();
      await expect(bloggers.row("The One Video")).toBeVisible();
      await bloggers.open("?tag=essay");
      await expect.poll(bloggers.names).toEqual(["The One Video"]);
    });

    test("what is removed comes back by undo", async ({ page }) => {
      await bloggers.open();
      await bloggers.choose("The One Video", "Delete");
      await expect(bloggers.row("The One Video")).toBeHidden();
      await expect(page.getByRole("region", { name: "Bloggers" })).toBeFocused();
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(bloggers.row("The One Video")).toBeVisible();
    });

    test("a parse shows in the row and in the tray while it runs", async ({ page }) => {
      await bloggers.open();
      const row = bloggers.row("Fifty Field Notes");
      await row.hover();
      await row.getByRole("button", { name: "Parse now" }).click();
      await expect(
        row
          .getByRole("progressbar")
          .or(row.getByText("now", { exact: true }))
          .first(),
      ).toBeVisible();
      await expect(page.getByRole("button", { name: /^In progress/ })).toBeVisible();
    });

    test("chosen rows are tagged, exported and removed together", async ({ page }) => {
      await bloggers.open();
      const bar = await bloggers.select("Counted Again", "The One Video");
      await bar.getByRole("button", { name: "Tag" }).click();
      await page.getByRole("dialog").getByLabel("Tags").fill("autumn");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Tag 2 bloggers" }).click();
      await expect(bar).toBeHidden();
      await bloggers.open("?tag=autumn&sort=name");
      await expect.poll(bloggers.names).toEqual(["Counted Again", "The One Video"]);
      await bloggers.open();
      await bloggers.select("Counted Again", "The One Video");
      const downloading = page.waitForEvent("download");
      await bar.getByRole("button", { name: "Export" }).click();
      await page.getByRole("menuitem", { name: "CSV" }).click();
      const lines = (await readFile(await (await downloading).path(), "utf8")).trim().split(/\r?\n/);
      expect(lines).toHaveLength(3);
      await bar.getByRole("button", { name: "Delete" }).click();
      await expect.poll(bloggers.names).toEqual(["Fifty Field Notes"]);
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(bloggers.row("Counted Again")).toBeVisible();
    });

    test("a pasted list is imported; what is refused is named by its line", async ({ page }) => {
      await bloggers.open();
      await page.getByRole("button", { name: "Import list" }).click();
      await bloggers.sheet
        .getByRole("textbox", { name: "Or paste the list" })
        .fill("url,name,tags\n@every-kind,Every Kind,essay\nhttps://example.com/nobody,,\n");
      await bloggers.sheet.getByRole("button", { name: "Import", exact: true }).click();
      await expect(bloggers.sheet.getByText("1 added, 0 already watched, 1 refused.")).toBeVisible();
      await bloggers.sheet.getByRole("button", { name: "Close" }).last().click();
      await expect(bloggers.row("Every Kind")).toBeVisible();
    });

    test("the table leaves as CSV", async ({ page }) => {
      await bloggers.open();
      await page.getByRole("button", { name: "Export" }).click();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name: "CSV" }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/-bloggers-.*\.csv$/);
    });

    test("the page is sound at every width, in light and dark", async ({ page }) => {
      await bloggers.open();
      await expect(bloggers.row("Fifty Field Notes")).toBeVisible();
      await expectSound(page, "bloggers");
    });
  });

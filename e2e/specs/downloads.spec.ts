import { expect } from "@playwright/test";
import { expectSound, test } from "../fixtures/test";
import { Workspace } from "../fixtures/workspace";

let workspace: Workspace;

test.beforeAll(async ({ baseURL }) => {
  workspace = await Workspace.create(baseURL);
});
test.afterAll(() => workspace.dispose());
test.beforeEach(({ context }) => workspace.signIn(context));

test.describe
  .serial("Downloads", () => {
    test("a video that was found is fetched, saved, and published from there", async ({ page }) => {
      await page.goto("/search?q=fifty");
      const main = page.getByRole("main");
      await main
        .getByRole("button", { name: /^Download / })
        .first()
        .click();
      await page.getByRole("button", { name: "Show" }).click();
      await expect(page).toHaveURL("/downloads");
      const row = main.getByRole("row").nth(1);
      await expect(row).toContainText("Completed");
      const saved = page.waitForEvent("download");
      await row.getByRole("button", { name: /^Actions for/ }).click();
      await page.getByRole("menuitem", { name: "Save to this device" }).click();
      expect((await saved).suggestedFilename()).toMatch(/\.mp4$/);
      await row.getByRole("button", { name: /^Actions for/ }).click();
      await page.getByRole("menuitem", { name: "Publish to a channel" }).click();
      await expect(page).toHaveURL(/\/uploads\/new\?file=/);
      await expect(main.getByText(/\.mp4/).first()).toBeVisible();
    });

    test("links are judged before they are asked for; what fails says why", async ({ page }) => {
      await page.goto("/downloads");
      await page.getByRole("button", { name: "New download" }).click();
      const links = page.getByLabel("Links");
      await links.fill("https://www.youtube.com/@somebody");
      await expect(page.getByText("This names a channel. Paste the link of one video.")).toBeVisible();
      await links.fill("https://www.youtube.com/watch?v=abcdefghij0");
      await page.getByRole("dialog").getByRole("button", { name: "Download" }).click();
      const row = page.getByRole("main").getByRole("row").nth(1);
      await expect(row).toContainText("Failed");
      await expect(row).toContainText("It is not there any more");
      await row.getByRole("button", { name: /^Actions for/ }).click();
      await page.getByRole("menuitem", { name: "Remove from the list" }).click();
      await expect(page.getByText("It is not there any more")).toHaveCount(0);
      await expectSound(page, "downloads");
    });
  });

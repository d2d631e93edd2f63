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
  .serial("Connectors", () => {
    test("each way of reading a platform says how it does, and is sound", async ({ page }) => {
      await page.goto("/connectors");
      const main = page.getByRole("main");
      const youtube = main.getByRole("listitem").filter({ hasText: "YouTube Data API" });
      await expect(youtube).toContainText(/Works|Ready/);
      await expect(youtube).toContainText("Last answer");
      await expect(main.getByRole("listitem").filter({ hasText: "YouTube by yt-dlp" })).toContainText("Standing by");
      await expect(main.getByRole("listitem").filter({ hasText: "TikTok by yt-dlp" })).toContainText("Last failure");
      await expectSound(page, "connectors");
    });

    test("what the next day will cost stands beside the runs", async ({ page }) => {
      await workspace.watch(["@fifty-field-notes"], "Planned");
      await page.goto("/runs");
      await expect(page.getByText("The next 24 hours")).toBeVisible();
      await expect(page.getByText("Everything fits into the daily limits.")).toBeVisible();
      await expectSound(page, "runs-plan");
    });
  });

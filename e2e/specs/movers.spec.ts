import { expect } from "@playwright/test";
import { FADING, MOVED_HISTORY, NEW_HERE, RISING } from "../fixtures/moved-history";
import { expectSound, test } from "../fixtures/test";
import { Workspace } from "../fixtures/workspace";

let workspace: Workspace;

test.beforeAll(async ({ baseURL }) => {
  workspace = await Workspace.create(baseURL);
  await workspace.bring(MOVED_HISTORY);
});
test.afterAll(() => workspace.dispose());
test.beforeEach(({ context }) => workspace.signIn(context));

test.describe
  .serial("Movers", () => {
    test("who rose and who fell against the period before, and how many cannot be told", async ({ page }) => {
      await page.goto("/movers?period=7d");
      const rising = page.getByRole("region", { name: "Rising", exact: true });
      const falling = page.getByRole("region", { name: "Falling", exact: true });
      // Gained 300 after 100; then 50 after 400.
      await expect(rising.getByRole("row", { name: new RegExp(RISING) })).toContainText("200%");
      await expect(falling.getByRole("row", { name: new RegExp(FADING) })).toContainText("−350");
      await expect(rising.first()).not.toContainText(NEW_HERE);
      await expect(page.getByText("1 blogger is left out", { exact: false }).first()).toBeVisible();
      await page.getByRole("radio", { name: "Gained in the period" }).click();
      await expect(page).toHaveURL(/by=gain/);
      await expect(rising.getByRole("row", { name: new RegExp(NEW_HERE) })).toContainText("70");
      await expect(falling).toContainText("Nobody fell in this period");
      await expectSound(page, "movers");
    });

    test("ranks videos alike and leads to them", async ({ page }) => {
      await page.goto("/movers?period=7d");
      await page.getByRole("radio", { name: "Videos", exact: true }).click();
      await expect(page).toHaveURL(/subject=videos/);
      const rising = page.getByRole("region", { name: "Rising", exact: true });
      await rising.getByRole("link", { name: `${RISING}, the video` }).click();
      await expect(page).toHaveURL(/\/videos\/[0-9a-f-]{36}$/);
    });
  });

import { expect } from "@playwright/test";
import { COMPARED_HISTORY, STEADY, SUDDEN } from "../fixtures/compared-history";
import { expectSound, test } from "../fixtures/test";
import { Workspace } from "../fixtures/workspace";

let workspace: Workspace;

test.beforeAll(async ({ baseURL }) => {
  workspace = await Workspace.create(baseURL);
  await workspace.bring(COMPARED_HISTORY);
});
test.afterAll(() => workspace.dispose());
test.beforeEach(({ context }) => workspace.signIn(context));

test.describe
  .serial("Compare", () => {
    test("begins with those that gained the most, by date or by age, all of it in the address", async ({ page }) => {
      await page.goto("/compare");
      await page.getByRole("button", { name: "Compare the 2 that gained the most" }).click();
      await expect(page).toHaveURL(/bloggers=[0-9a-f-]{36},[0-9a-f-]{36}/);
      const figures = page.getByRole("region", { name: "Figures of the period", exact: true }).getByRole("table");
      // Five videos of 100 and 200 views; one of 900.
      await expect(figures.getByRole("row", { name: new RegExp(STEADY) })).toContainText("of 5");
      await expect(figures.getByRole("row", { name: new RegExp(SUDDEN) })).toContainText("900");
      await page.getByRole("radio", { name: "By age of video" }).click();
      await expect(page).toHaveURL(/align=age/);
      await page.getByRole("radio", { name: "Table" }).click();
      const course = page.getByRole("region", { name: "Total views", exact: true }).getByRole("table");
      // The day after publication the median of the five had 100 views; a single video is no median.
      await expect(course.getByRole("row", { name: /^Day 1\b/ })).toContainText("100");
      await expect(course.getByRole("row", { name: /^Day 1\b/ })).toContainText("—");
      await page.reload();
      await expect(page.getByRole("radio", { name: "By age of video" })).toBeChecked();
      await expectSound(page, "compare");
    });

    test("adds and removes bloggers, and says when one of them is not there", async ({ page }) => {
      await page.goto("/compare");
      await page.getByRole("combobox", { name: "Add a blogger" }).click();
      await expect(page.getByRole("option", { name: STEADY, selected: true })).toBeVisible();
      // Who knows the name presses Enter before the answer has come, while others still stand there.
      const entered = Promise.withResolvers<void>();
      await page.route(/\/api\/bloggers\?.*q=/, async (route) => {
        await entered.promise;
        await route.continue();
      });
      await page.getByPlaceholder("Search", { exact: true }).fill(SUDDEN);
      await page.keyboard.press("Enter");
      entered.resolve();
      const chosen = page.getByRole("list", { name: "Compared bloggers" });
      await expect(chosen.getByRole("listitem")).toHaveText([SUDDEN]);
      await page.getByRole("button", { name: `Remove ${SUDDEN}` }).click();
      await expect(page.getByText("Choose whom to compare")).toBeVisible();
    });

    test.describe("with somebody else's blogger", () => {
      test.use({ expectedErrors: [/404/] });
      test("answers as for one that does not exist", async ({ page }) => {
        await page.goto("/compare?bloggers=00000000-0000-4000-8000-000000000000");
        await expect(page.getByText("This could not be loaded")).toBeVisible();
        await page.getByRole("button", { name: "Remove Not found" }).click();
        await expect(page.getByText("Choose whom to compare")).toBeVisible();
      });
    });
  });

import { expect } from "@playwright/test";
import { LIGHTHOUSE, SAMPLE_HISTORY } from "../fixtures/sample-history";
import { expectSound, test } from "../fixtures/test";
import { Workspace } from "../fixtures/workspace";

let workspace: Workspace;

test.beforeAll(async ({ baseURL }) => {
  workspace = await Workspace.create(baseURL);
  await workspace.bring(SAMPLE_HISTORY);
});
test.afterAll(() => workspace.dispose());
test.beforeEach(({ context }) => workspace.signIn(context));

test("the palette finds creators and videos by name and opens them by keyboard", async ({ page }) => {
  await page.goto("/runs");
  await page
    .getByRole("button", { name: /^Search/ })
    .first()
    .click();
  const palette = page.getByRole("dialog");
  await palette.getByRole("combobox").fill("harbour");
  await expect(palette.getByRole("option", { name: /Harbour Diaries/ }).first()).toBeVisible();
  await palette.getByRole("combobox").fill(LIGHTHOUSE.toLowerCase());
  await expect(palette.getByRole("option", { name: new RegExp(LIGHTHOUSE) })).toBeVisible();
  await expectSound(page, "palette");
  await palette.getByRole("option", { name: new RegExp(LIGHTHOUSE) }).hover();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/videos\/[0-9a-f-]{36}$/);
});

test("what is typed right after the keys is in the palette, however late it comes", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await expect(page.getByRole("heading", { level: 1, name: "Runs" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("movers");
  await expect(page.getByRole("dialog").getByRole("combobox")).toHaveValue("movers");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/movers$/);
});

test("what nobody is called is said to be not found", async ({ page }) => {
  await page.goto("/runs");
  await page
    .getByRole("button", { name: /^Search/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("combobox").fill("zzzz no such thing");
  await expect(page.getByRole("dialog").getByText("Nothing found for", { exact: false })).toBeVisible();
});

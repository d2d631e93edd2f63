import { expect } from "@playwright/test";
import { LIGHTHOUSE, SAMPLE_HISTORY } from "../fixtures/sample-history";
import { expectSound, test } from "../fixtures/test";
import { Workspace } from "../fixtures/workspace";
import { BloggersPage } from "../pages/bloggers-page";

let owner: Workspace;
let viewer: Workspace;

test.beforeAll(async ({ baseURL }) => {
  owner = await Workspace.create(baseURL);
  await owner.bring(SAMPLE_HISTORY);
  viewer = await owner.viewer(baseURL);
});
test.afterAll(() => Promise.all([owner.dispose(), viewer.dispose()]));
test.beforeEach(({ context }) => viewer.signIn(context));

test("who may only look sees the numbers and no deeds", async ({ page }) => {
  const bloggers = new BloggersPage(page);
  await bloggers.open();
  await expect(bloggers.row("Harbour Diaries")).toBeVisible();
  await expect(page.getByRole("button", { name: "Export" })).toBeVisible();
  for (const deed of ["Add bloggers", "Import list", "Parse now", "More actions"])
    await expect(page.getByRole("button", { name: deed })).toHaveCount(0);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expectSound(page, "bloggers-viewer");
});

test("a blogger's page offers neither parse nor edit, its videos open", async ({ page }) => {
  const bloggers = new BloggersPage(page);
  await bloggers.open();
  await bloggers.row("Harbour Diaries").getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Harbour Diaries" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Parse now|Edit/ })).toHaveCount(0);
  await page.goto("/videos");
  await page.getByRole("link", { name: LIGHTHOUSE }).click();
  await expect(page.getByRole("heading", { level: 1, name: LIGHTHOUSE })).toBeVisible();
});

test("the address that opens the paste box opens nothing", async ({ page }) => {
  await page.goto("/bloggers?add=1");
  await expect(page.getByRole("heading", { level: 1, name: "Bloggers" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

import { expect } from "@playwright/test";
import { Account } from "../fixtures/account";
import { expectSound, test } from "../fixtures/test";

test.beforeEach(async ({ context, baseURL }) => {
  await Account.register(context, new URL(baseURL ?? "").origin);
});

test("letters lead from page to page, and ? shows them all", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  for (const [letter, title] of [
    ["b", "Bloggers"],
    ["v", "Videos"],
    ["r", "Runs"],
    ["o", "Overview"],
  ] as const) {
    await page.keyboard.press("g");
    await page.keyboard.press(letter);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await expectSound(page, "keys");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the rail is folded and stays so", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Collapse the rail" }).click();
  await page.reload();
  await expect(page.getByRole("button", { name: "Expand the rail" })).toBeVisible();
});

test("a second workspace is made, and the switcher leads from one to the other", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("button", { name: /Switch workspace/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "New workspace" }).click();
  await expectSound(page, "new-workspace");
  await page.getByLabel("Name").fill("Second desk");
  await page.getByRole("button", { name: "Create workspace" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  const switcher = page.getByRole("button", { name: /Switch workspace|Workspace/ }).first();
  await expect(switcher).toContainText("Second desk");
  await switcher.click();
  await page.getByRole("menuitemradio").filter({ hasNotText: "Second desk" }).first().click();
  await expect(switcher).not.toContainText("Second desk");
});

test("without a connection the page says that it may be out of date", async ({ page, context }) => {
  await page.goto("/bloggers");
  await expect(page.getByRole("heading", { level: 1, name: "Bloggers" })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText("You are offline.")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("You are offline.")).toBeHidden();
});
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to fetch|status of 404/] });

test("an address that leads nowhere is a page that says so and leads back", async ({ page }) => {
  await page.goto("/no-such-page");
  await expect(page.getByText("There is nothing here")).toBeVisible();
  await page.getByRole("link", { name: "Go to the overview" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
});

test("an id that is nobody's is a page that does not exist, in its place in the shell", async ({ page }) => {
  const nobody = "00000000-0000-4000-8000-000000000000";
  for (const path of [`/runs/${nobody}`, `/imports/${nobody}`, `/uploads/${nobody}/edit`, "/posts/junk"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: "There is nothing here" })).toBeVisible();
    await expect(page.getByRole("navigation").first()).toBeVisible();
  }
});

test("the reference of the API lists every operation and is sound", async ({ page }) => {
  await page.goto("/docs/api");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const document: { paths: Record<string, unknown> } = await (await page.request.get("/api/openapi.json")).json();
  const text = (await page.getByRole("main").textContent()) ?? "";
  const missing = Object.keys(document.paths).filter((path) => !text.includes(path));
  expect(missing).toEqual([]);
  // Each section is made of the same parts as the others, and all of them are more than axe reads in a minute.
  await expectSound(page, "api-docs", ["nav", "main > header", "main > section:last-of-type"]);
});

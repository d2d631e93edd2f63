import { expect } from "@playwright/test";
import { DemoWorld } from "../fixtures/demo-world";
import { expectSound, test } from "../fixtures/test";
import { Workspace } from "../fixtures/workspace";

let workspace: Workspace;
let viewer: Workspace;
let world: DemoWorld;

test.beforeAll(async ({ baseURL }) => {
  workspace = await Workspace.create(baseURL);
  viewer = await workspace.viewer(baseURL);
  world = await DemoWorld.find();
});
test.afterAll(() => Promise.all([workspace.dispose(), viewer.dispose()]));
test.beforeEach(({ context }) => workspace.signIn(context));

test.describe
  .serial("Runs", () => {
    test("an empty list teaches in one sentence and offers one action", async ({ page }) => {
      await page.goto("/runs");
      await expect(page.getByText("Nothing has been parsed yet")).toBeVisible();
      await expect(page.getByRole("main").getByRole("button", { name: "Parse all" }).last()).toBeVisible();
      await expectSound(page, "runs-empty");
    });

    test("a run tells what each profile gave and cost, and which failed and why", async ({ page }) => {
      await workspace.watch(["@fifty-field-notes", "@nobody-at-all-here"], "Two accounts");
      await page.goto("/runs");
      const row = page.getByRole("row").filter({ hasText: "Blogger added" });
      await expect(row).toContainText("With failures");
      await row.getByRole("link").first().click();
      await expect(page).toHaveURL(/\/runs\/[0-9a-f-]{36}$/);
      await expect(page.getByText("2 of 2 done, 1 failed")).toBeVisible();
      const items = page.getByRole("table", { name: "Profiles in this run" });
      await expect(items.getByRole("row").filter({ hasText: "Fifty Field Notes" })).toContainText("Completed");
      await expect(items.getByRole("row").filter({ hasText: "nobody-at-all-here" })).toContainText("Not found");
      await expectSound(page, "run");
    });

    test("what failed is read again, and only that", async ({ page }) => {
      await page.goto("/runs");
      await page.getByRole("row").filter({ hasText: "With failures" }).getByRole("link").first().click();
      await page.getByRole("button", { name: "Retry failed" }).click();
      await expect(page.getByText("The failed profiles are being read again", { exact: true })).toBeVisible();
      await page.goto("/runs");
      const again = page.getByRole("row").filter({ hasText: "Asked for" });
      await expect(again).toContainText(/1 of 1|Failed/, { timeout: 30_000 });
    });

    test("a run under way is cancelled, and what it had read is kept", async ({ page }) => {
      await world.fault({ path: "/youtube/v3/", kind: "slow", delayMs: 3_000, times: 4 });
      await page.goto("/runs");
      await page.getByRole("button", { name: "Parse all" }).first().click();
      await expect(page.getByText("The parse has started", { exact: true })).toBeVisible();
      const row = page.getByRole("row").filter({ hasText: /Queued|Running/ });
      await row.hover();
      await row.getByRole("button", { name: "Cancel" }).click();
      await expect(page.getByRole("row").filter({ hasText: "Cancelled" }).first()).toBeVisible();
      await page.goto("/bloggers");
      await expect(page.getByRole("row").filter({ hasText: "Two accounts" })).toContainText("50");
    });

    test("a state narrows the list and is kept in the address", async ({ page }) => {
      await page.goto("/runs?status=cancelled");
      await expect(page.getByRole("row").filter({ hasText: "Cancelled" }).first()).toBeVisible();
      await expect(page.getByRole("row").filter({ hasText: "With failures" })).toHaveCount(0);
      await page.getByRole("combobox", { name: "State" }).click();
      await page.getByRole("option", { name: "All states" }).click();
      await expect(page).not.toHaveURL(/status=/);
      await expect(page.getByRole("row").filter({ hasText: "With failures" }).first()).toBeVisible();
      await expectSound(page, "runs");
    });
  });

test("who may only look sees runs and starts none", async ({ context, page }) => {
  await viewer.signIn(context);
  await page.goto("/runs");
  await expect(page.getByRole("heading", { level: 1, name: "Runs" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Parse all|Retry failed|Cancel/ })).toHaveCount(0);
});

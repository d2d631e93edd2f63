import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { Account } from "../fixtures/account";
import { ADMIN_LOGIN } from "../fixtures/admin-login";
import { expectSound, test } from "../fixtures/test";

const saved = (page: Page) => page.getByText(/^Saved\./).first();

test.describe("the installation's retention", () => {
  test.beforeEach(async ({ context, page, baseURL }) => {
    await new Account(context, baseURL ?? "", ADMIN_LOGIN.email, ADMIN_LOGIN.password).signIn();
    await page.goto("/admin/retention");
  });

  test("is decided in words, says what follows, and is taken back", async ({ page }) => {
    await expectSound(page, "admin-retention");
    await page.getByRole("radio", { name: /^A number of days/ }).check();
    await page.getByLabel("Days", { exact: true }).fill("0");
    await expect(page.getByText("Write a whole number of days")).toBeVisible();
    await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
    await page.getByLabel("Days", { exact: true }).fill("400");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(saved(page)).toBeVisible();
    await expect(page.getByText(/400 days, from/)).toHaveCount(3);
    await page.getByRole("radio", { name: /^For ever/ }).check();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Kept for ever")).toHaveCount(3);
  });

  test("lets a profile be erased by typing its name, and writes that down", async ({ browser, page, baseURL }) => {
    const handle = `erase${randomUUID().slice(0, 8)}`;
    const theirs = await browser.newContext(baseURL ? { baseURL } : {});
    const watcher = await Account.register(theirs, baseURL);
    expect((await watcher.post("/api/bloggers", { urls: [`@${handle}`] })).status()).toBe(201);
    await page.getByRole("searchbox", { name: "Name, handle or id" }).fill(handle);
    await page.getByRole("button", { name: new RegExp(`^Erase .*${handle}`) }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "Erase for good" })).toBeDisabled();
    await dialog.getByRole("textbox").fill(handle);
    await dialog.getByRole("button", { name: "Erase for good" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("No profile is found.")).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "A profile, on request" }).first()).toContainText(
      ADMIN_LOGIN.email,
    );
    await theirs.close();
  });
});

test("a workspace shortens what it sees and rules its imports", async ({ context, page, baseURL }) => {
  await Account.register(context, baseURL);
  await page.goto("/settings/workspace");
  await page.getByLabel("Days of shared points that this workspace sees").fill("30");
  await page.getByLabel("Days for which imported points are kept").fill("365");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Days of shared points that this workspace sees")).toHaveValue("30");
  await expect(page.getByText("This workspace has imported nothing.")).toBeVisible();
});

test("an account is deleted with the workspace that nobody else owns, once that is agreed to", async ({
  context,
  page,
  baseURL,
}) => {
  const account = await Account.register(context, baseURL, "Gone Girl");
  await page.goto("/settings/profile");
  await page.getByRole("button", { name: "Delete my account" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Nobody else owns these workspaces:")).toBeVisible();
  await dialog.getByRole("textbox").fill(account.email);
  const confirm = dialog.getByRole("button", { name: "Erase for good" });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole("checkbox").check();
  await expectSound(page, "settings-delete-account");
  await confirm.click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await context.request.get("/api/auth/me")).status()).toBe(401);
});

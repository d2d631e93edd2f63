import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { Account } from "../fixtures/account";
import { ADMIN_LOGIN } from "../fixtures/admin-login";
import { expectSound, test } from "../fixtures/test";
import { AdminPage } from "../pages/admin-page";
import { ImportsPage } from "../pages/imports-page";

let admin: AdminPage;

test.beforeEach(async ({ context, page, baseURL }) => {
  await new Account(context, baseURL ?? "", ADMIN_LOGIN.email, ADMIN_LOGIN.password).signIn();
  admin = new AdminPage(page);
});

test.describe("everybody else", () => {
  test.use({ expectedErrors: [/404/] });

  test("finds nothing there", async ({ browser, baseURL }) => {
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    const page = await context.newPage();
    await page.goto("/admin/users");
    await expect(page).toHaveURL(/\/sign-in/);
    await Account.register(context, baseURL);
    for (const path of ["/admin/users", "/admin/jobs", "/admin/health"]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      await expect(page.getByText("There is nothing here")).toBeVisible();
    }
    expect((await context.request.get("/api/admin/users")).status()).toBe(403);
    await context.close();
  });
});

test("a user is found, suspended with their sessions, and brought back", async ({ browser, page, baseURL }) => {
  const name = `Rita ${randomUUID().slice(0, 8)}`;
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const rita = await Account.register(context, baseURL, name);
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/admin\/users$/);
  await admin.search(name);
  await expect(admin.row(name)).toContainText(rita.email);
  await expect(page).toHaveURL(/search=/);
  await expectSound(page, "admin-users");
  await admin.choose(name, "Suspend");
  await expect(admin.row(name)).toContainText("Suspended");
  expect((await context.request.get("/api/auth/me")).status()).toBe(401);
  await admin.choose(name, "Reactivate");
  await expect(admin.row(name)).toContainText("Active");
  await rita.signIn();
  expect((await context.request.get("/api/auth/me")).status()).toBe(200);
  await admin.row(name).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await expectSound(page, "admin-user");
  await context.close();
});

test("a reset link is shown once and sets a new password", async ({ browser, page, baseURL }) => {
  const name = `Lost ${randomUUID().slice(0, 8)}`;
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const lost = await Account.register(context, baseURL, name);
  await admin.open("users", `?search=${encodeURIComponent(name)}`);
  await admin.choose(name, "Make a reset link");
  const url = new URL(await page.getByRole("textbox", { name: "Reset link" }).inputValue());
  const theirs = await context.newPage();
  await theirs.goto(`${url.pathname}${url.search}`);
  await theirs.getByLabel("New password").fill("a-brand-new-password");
  await theirs.locator("form button[type=submit]").click();
  await expect(theirs.getByRole("status").getByRole("link")).toBeVisible();
  await lost.signIn("a-brand-new-password");
  expect((await context.request.get("/api/auth/me")).status()).toBe(200);
  await context.close();
});

test.describe("the only administrator", () => {
  test.use({ expectedErrors: [/409/] });

  test("stays one, in the server's words", async ({ page }) => {
    await admin.open("users", "?role=admin");
    await admin.choose("Admin", "Make ordinary user");
    const refusal = "The installation needs an administrator. Make somebody else one first.";
    await expect(page.getByText(refusal, { exact: true })).toBeVisible();
    await expect(admin.row(ADMIN_LOGIN.email)).toContainText("Administrator");
  });
});

test("a job shows its steps, its event and its answer, and can be run again", async ({ page }) => {
  const file = `jobs-${randomUUID().slice(0, 8)}.csv`;
  await new ImportsPage(page).bring({
    name: file,
    text: "date,creator,videoId,views\n2026-01-01,Somebody,clip-000009,10\n",
  });
  await admin.open("jobs");
  await admin.filter("State", "Completed");
  await expect(page).toHaveURL(/status=completed/);
  await expectSound(page, "admin-jobs");
  await admin.row("import/file.requested").first().click();
  await expect(page.getByRole("heading", { name: "Steps" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Event" })).toHaveValue(/importId/);
  await page.locator("details summary").first().click();
  await expect(page.getByRole("textbox", { name: /^Answer of/ })).toBeVisible();
  await expectSound(page, "admin-job");
  const first = page.url();
  await page.getByRole("button", { name: "Run again" }).click();
  await expect(page).not.toHaveURL(first);
  await expect(page.getByText("Repeats")).toBeVisible();
});

test("workspaces, parse runs and health answer in words", async ({ page }) => {
  await admin.open("workspaces");
  await expect(admin.row("admin@creatorscope.test").first()).toBeVisible();
  await expectSound(page, "admin-workspaces");
  await admin.open("runs");
  await expect(page.getByRole("main").getByRole("combobox", { name: "State" })).toBeVisible();
  await expectSound(page, "admin-runs");
  await admin.open("health");
  await expect(page.getByText("PostgreSQL answers.")).toBeVisible();
  await expect(page.getByText("Backlog")).toBeVisible();
  await expectSound(page, "admin-health");
});

test("the audit log is narrowed to a kind of action and to a person", async ({ browser, page, baseURL }) => {
  const name = `Toni ${randomUUID().slice(0, 8)}`;
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const toni = await Account.register(context, baseURL, name);
  await toni.post("/api/tokens", { name: "Audited" });
  await admin.open("audit");
  await admin.filter("Action", "API tokens");
  await expect(page).toHaveURL(/kind=token/);
  await page.getByRole("combobox", { name: "Who" }).click();
  await page.getByPlaceholder("Search").fill(name);
  await page.getByRole("option", { name: toni.email }).click();
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(2);
  await expect(admin.row("API token made")).toContainText(toni.email);
  await expectSound(page, "admin-audit");
  await context.close();
});

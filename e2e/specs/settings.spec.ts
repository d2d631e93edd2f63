import { expect, type Page } from "@playwright/test";
import { Account } from "../fixtures/account";
import { expectSound, test } from "../fixtures/test";
import { SettingsPage } from "../pages/settings-page";

let settings: SettingsPage;
let account: Account;

test.beforeEach(async ({ context, page, baseURL }) => {
  account = await Account.register(context, baseURL);
  settings = new SettingsPage(page);
});

test("/settings leads to the profile; every tab is sound", async ({ page }) => {
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/settings\/profile$/);
  await expect(settings.field("Name")).toHaveValue("Ada Analyst");
  for (const [tab, text] of [
    ["profile", "Sessions"],
    ["workspace", "Time zone"],
    ["members", "Invitations"],
    ["tokens", "You have no tokens"],
  ] as const) {
    await settings.open(tab);
    await expect(page.getByRole("main").getByText(text, { exact: true }).first()).toBeVisible();
    await expectSound(page, `settings-${tab}`);
  }
});

test("a new name is shown everywhere at once", async ({ page }) => {
  await settings.open("profile");
  await settings.field("Name").fill("Grace Growth");
  await settings.save();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /Grace Growth/ }).first()).toBeVisible();
});

test("language and theme take effect at once and stay", async ({ page }) => {
  await settings.open("profile");
  await page.getByRole("radio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveClass(/dark/);
  await settings.pick("Language", "Русский");
  await expect(page.getByRole("heading", { name: "Настройки" })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveClass(/dark/);
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
});

test("what is chosen in the account menu goes with the account to another device", async ({
  browser,
  page,
  baseURL,
}) => {
  await page.goto("/runs");
  const pick = async (name: string) => {
    const kept = page.waitForResponse((answer) => answer.request().method() === "PATCH");
    await page.getByRole("button", { name: /^(Account|Аккаунт|Учётная запись)/ }).click();
    await page.getByRole("menuitemradio", { name }).click();
    expect((await kept).ok()).toBe(true);
    await page.keyboard.press("Escape");
  };
  await pick("Dark");
  await expect(page.locator("html")).toHaveClass(/dark/);
  await pick("Русский");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");

  const elsewhere = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    colorScheme: "light",
    locale: "en-GB",
  });
  await new Account(elsewhere, baseURL ?? "", account.email, account.password).signIn();
  const theirs = await elsewhere.newPage();
  await theirs.goto("/runs");
  await expect(theirs.locator("html")).toHaveAttribute("lang", "ru");
  await expect(theirs.locator("html")).toHaveClass(/dark/);
  await elsewhere.close();
});

test.describe("password and sessions", () => {
  test.use({ expectedErrors: [/401|422/] });

  test("a wrong current password is told beside its field; a new one ends all other sessions", async ({
    browser,
    page,
    baseURL,
  }) => {
    const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
    await new Account(elsewhere, baseURL ?? "", account.email, account.password).signIn();
    await settings.open("profile");
    await expect(page.getByRole("button", { name: "End all other sessions" })).toBeVisible();
    await settings.field("Current password").fill("not this one at all");
    await settings.field("New password").fill("a-much-longer-password");
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("This is not your current password.")).toBeVisible();
    await settings.field("Current password").fill(account.password);
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("The password was changed", { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "End all other sessions" })).toBeHidden();
    expect((await elsewhere.request.get("/api/auth/me")).status()).toBe(401);
    await elsewhere.close();
  });

  test("a session that is ended is signed out", async ({ browser, page, baseURL }) => {
    const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
    await new Account(elsewhere, baseURL ?? "", account.email, account.password).signIn();
    await settings.open("profile");
    await page.getByRole("button", { name: /^End the session of/ }).click();
    await expect(page.getByRole("button", { name: /^End the session of/ })).toHaveCount(0);
    expect((await elsewhere.request.get("/api/auth/me")).status()).toBe(401);
    await elsewhere.close();
  });
});

test("Google is connected to an account with a password, opens it, opens no other, and is disconnected", async ({
  browser,
  page,
  context,
  baseURL,
}) => {
  const connect = async (on: Page) => {
    await new SettingsPage(on).open("profile");
    await on.getByRole("button", { name: "Connect Google sign-in" }).click();
    await on.getByRole("link", { name: /Ada Example/ }).click();
    await expect(on).toHaveURL(/\/settings\/profile\?google=/);
  };
  await connect(page);
  await expect(page.getByText("From now on you can sign in with Google.")).toBeVisible();
  await expectSound(page, "settings-google");

  const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
  await Account.register(elsewhere, baseURL, "Somebody Else");
  const theirs = await elsewhere.newPage();
  await connect(theirs);
  await expect(theirs.getByRole("alert").filter({ hasText: "opens another account here" })).toBeVisible();
  await elsewhere.clearCookies();
  await theirs.goto("/sign-in");
  await theirs.getByRole("button", { name: "Continue with Google" }).click();
  await theirs.getByRole("link", { name: /Ada Example/ }).click();
  await new SettingsPage(theirs).open("profile");
  await expect(theirs.getByLabel("E-mail")).toHaveValue(account.email);
  await elsewhere.close();

  await page.getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByRole("button", { name: "Connect Google sign-in" })).toBeVisible();
  await page.getByRole("button", { name: "Connect Google sign-in" }).click();
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Google was not connected" })).toBeVisible();
  expect((await context.request.get("/api/auth/me")).status()).toBe(200);
});

test("the workspace gets another name and zone, found by typing", async ({ page }) => {
  await settings.open("workspace");
  await settings.field("Name").fill("Night Desk");
  await page.getByRole("combobox", { name: "Time zone" }).click();
  await page.getByPlaceholder("Search").fill("kathm");
  await page.getByRole("option", { name: "Asia/Kathmandu" }).click();
  await settings.save();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /Night Desk/ }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveText("Asia/Kathmandu");
});

test("an invitation link is shown once, can be revoked, and lets a person in", async ({ browser, page, baseURL }) => {
  await settings.open("members");
  await page.getByRole("button", { name: "Create link" }).click();
  await expect(page.getByText("It is shown only now.", { exact: false })).toBeVisible();
  const url = await settings.secret("Invitation link");
  await page.getByRole("button", { name: "Revoke the invitation of Anybody with the link" }).click();
  await expect(page.getByText("No invitation is open.")).toBeVisible();

  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const guest = await Account.register(context, baseURL, "Vera Viewer");
  const token = new URL(url).searchParams.get("token");
  expect((await guest.post("/api/auth/invite", { token })).ok()).toBe(false);
  await account.admit(guest, "viewer");
  await page.reload();
  await expect(settings.item("Vera Viewer")).toBeVisible();
  await settings.pick("Role of Vera Viewer", /^Editor/);
  await expect(page.getByText("Vera Viewer has the new role", { exact: true })).toBeVisible();

  const theirs = await context.newPage();
  await new SettingsPage(theirs).open("members");
  await expect(theirs.getByText("Owners invite people and change roles.")).toBeVisible();
  await expect(theirs.getByRole("combobox")).toHaveCount(0);
  await expectSound(theirs, "settings-members-editor");

  await page.getByRole("button", { name: "Remove Vera Viewer" }).click();
  await settings.confirm("Remove");
  await expect(settings.item("Vera Viewer")).toHaveCount(0);
  await context.close();
});

test.describe("the last owner", () => {
  test.use({ expectedErrors: [/409/] });

  test("stays one, in the server's words", async ({ page }) => {
    await settings.open("members");
    await settings.pick("Role of Ada Analyst", /^Viewer/);
    await expect(
      page.getByText("A workspace needs an owner. Make somebody else an owner first.", { exact: true }),
    ).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Role of Ada Analyst" })).toHaveText("Owner");
  });
});

test("a token is shown once, opens the API, and is refused once revoked", async ({ page, request }) => {
  await settings.open("tokens");
  await settings.field("What it is for").fill("Weekly report");
  await page.getByRole("button", { name: "Create token" }).click();
  await expect(settings.item("Weekly report")).toBeVisible();
  const headers = { authorization: `Bearer ${await settings.secret("API token")}` };
  expect((await request.get("/api/workspace", { headers })).status()).toBe(200);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "API token" })).toHaveCount(0);
  await page.getByRole("button", { name: "Revoke Weekly report" }).click();
  await settings.confirm("Revoke");
  await expect(page.getByText("You have no tokens")).toBeVisible();
  expect((await request.get("/api/workspace", { headers })).status()).toBe(401);
});

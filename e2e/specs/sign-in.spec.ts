import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { Account } from "../fixtures/account";
import { expectSound, test } from "../fixtures/test";

const submit = "Sign in";

test.describe("Sign in", () => {
  test("whoever is not signed in is led to the door, and afterwards to where they wanted to go", async ({ page }) => {
    await page.goto("/videos?sort=-likes");
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await expectSound(page, "sign-in");
    await page.getByLabel("E-mail").fill("demo@creatorscope.test");
    await page.getByLabel("Password", { exact: true }).fill("demo-creatorscope");
    await page.getByRole("button", { name: submit, exact: true }).click();
    await expect(page).toHaveURL(/\/videos\?sort=-likes$/);
    await expect(page.getByRole("heading", { level: 1, name: "Videos" })).toBeVisible();
  });

  test("empty fields and a wrong password are told in words beside what is to be mended", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("button", { name: submit, exact: true }).click();
    await expect(page.getByText("Write an e-mail address, such as name@example.com.")).toBeVisible();
    await expect(page.getByText("Write your password.")).toBeVisible();
    await page.getByLabel("E-mail").fill(`${randomUUID()}@example.test`);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: submit, exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: "The e-mail or the password is wrong." })).toBeVisible();
  });
  test.use({ expectedErrors: [/401/] });

  test("the demo is entered by one click", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Enter the demo" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  });

  test("an address of another site is not where one is led", async ({ page }) => {
    await page.goto("/sign-in?next=https%3A%2F%2Fevil.example%2F");
    await page.getByRole("button", { name: "Enter the demo" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  });

  test("with Google: a new person gets an account, and comes back into the same one", async ({ page, context }) => {
    for (const visit of ["first", "second"]) {
      await context.clearCookies();
      await page.goto("/sign-in");
      await page.getByRole("button", { name: "Continue with Google" }).click();
      await page.getByRole("link", { name: /Boris Example/ }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Overview" }), visit).toBeVisible();
      await expect(page.getByText("boris@world.test").or(page.getByText("Boris Example")).first()).toBeVisible();
    }
  });

  test("with Google: who turns back finds out that nothing was changed", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Continue with Google" }).click();
    await page.getByRole("link", { name: "Cancel" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Nothing was changed" })).toBeVisible();
  });
});

test.describe("Registration", () => {
  test("a newcomer fills the form, is told what is missing, and lands in a workspace of their own", async ({
    page,
  }) => {
    await page.goto("/register");
    await expectSound(page, "register");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByText("Write a name.")).toBeVisible();
    await page.getByLabel("Your name").fill("Nora Newcomer");
    await page.getByLabel("E-mail").fill(`${randomUUID()}@example.test`);
    await page.getByLabel("Password", { exact: true }).fill("a phrase of a few words");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
    await page.goto("/bloggers");
    await expect(page.getByText("Nobody is watched yet")).toBeVisible();
  });

  test("an e-mail that is known is refused in words", async ({ page }) => {
    await page.goto("/register");
    await page.getByLabel("Your name").fill("Somebody Else");
    await page.getByLabel("E-mail").fill("demo@creatorscope.test");
    await page.getByLabel("Password", { exact: true }).fill("a phrase of a few words");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByText("There is an account with this e-mail already.")).toBeVisible();
  });
  test.use({ expectedErrors: [/409/] });
});

test.describe("Links that come by mail", () => {
  test("an invitation and a reset link that are used up say so", async ({ page }) => {
    await page.goto("/invite?token=never-issued");
    await expect(page.getByText("This invitation was used, revoked, or is too old.")).toBeVisible();
    await expectSound(page, "invite-used");
    await page.goto("/reset?token=never-issued");
    await page.getByLabel("New password").fill("a phrase of a few words");
    await page.getByRole("button", { name: "Save the password" }).click();
    await expect(page.getByText("This link was used, replaced, or is too old.")).toBeVisible();
    await expectSound(page, "reset-used");
  });
  test.use({ expectedErrors: [/40[049]/] });
});

test("who signs out is out: the page before is not shown again", async ({ page, context, baseURL }) => {
  await Account.register(context, new URL(baseURL ?? "").origin);
  await page.goto("/bloggers");
  await page.getByRole("button", { name: /Account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/bloggers");
  await expect(page).toHaveURL(/\/sign-in/);
});

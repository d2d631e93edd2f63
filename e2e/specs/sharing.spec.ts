import { expect } from "@playwright/test";
import { LIGHTHOUSE, SAMPLE_HISTORY } from "../fixtures/sample-history";
import { expectSound, test } from "../fixtures/test";
import { Workspace } from "../fixtures/workspace";
import { OverviewPage } from "../pages/overview-page";
import { SettingsPage } from "../pages/settings-page";

let workspace: Workspace;
let overview: OverviewPage;

test.beforeAll(async ({ baseURL }) => {
  workspace = await Workspace.create(baseURL);
  await workspace.bring(SAMPLE_HISTORY);
});
test.afterAll(() => workspace.dispose());
test.beforeEach(async ({ context, page }) => {
  await workspace.signIn(context);
  overview = new OverviewPage(page);
});

test("filters are kept under a name, opened by it, renamed and deleted, by keyboard alone", async ({ page }) => {
  await overview.open("?platform=tiktok&period=7d");
  await overview.drawn();
  const views = page.getByRole("button", { name: "Saved views", exact: true });
  await views.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("No view of this page is saved yet")).toBeVisible();
  await page.getByRole("menuitem", { name: "Save these filters" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("TikTok week");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The view TikTok week was saved", { exact: true })).toBeVisible();

  await overview.open();
  await overview.drawn();
  await views.press("Enter");
  await page.getByRole("menuitemradio", { name: "TikTok week" }).press("Enter");
  await expect(page).toHaveURL(/\?period=7d&platform=tiktok/);
  await expect(overview.figure("Views gained")).toContainText("300");

  await views.press("Enter");
  await page.getByRole("menuitem", { name: "Manage views" }).press("Enter");
  await page.getByRole("textbox", { name: "Name of TikTok week" }).fill("Dancing");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Name of Dancing" })).toBeVisible();
  await expectSound(page, "views");
  await page.getByRole("button", { name: "More actions for Dancing" }).press("Enter");
  await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
  await expect(page.getByText("No view of this page is saved yet")).toBeVisible();
});

test.describe("a share link", () => {
  test.use({ expectedErrors: [/404/] });

  test("shows its dashboard to whoever has it and nothing else, until it is revoked", async ({ browser, page }) => {
    await overview.open("?platform=tiktok");
    await overview.drawn();
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.getByRole("menuitem", { name: "Share a link" }).click();
    await page.getByLabel("Title on the page").fill("Dances for the sponsor");
    await page.getByRole("button", { name: "Create link" }).click();
    const settings = new SettingsPage(page);
    const url = await settings.secret("Share link");

    const elsewhere = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
    const theirs = await elsewhere.newPage();
    const asked: string[] = [];
    theirs.on("request", (request) => asked.push(new URL(request.url()).pathname));
    // What the visitor writes into the address widens nothing.
    const answer = await theirs.goto(`${url}?platform=youtube&period=365d`);
    expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
    expect(answer?.headers()["cache-control"]).toContain("no-store");
    expect(answer?.headers()["x-robots-tag"]).toContain("noindex");
    const shared = new OverviewPage(theirs);
    await expect(theirs.getByRole("heading", { level: 1, name: "Dances for the sponsor" })).toBeVisible();
    await expect(shared.figure("Views gained")).toContainText("300");
    await expect(theirs.getByRole("main")).not.toContainText(LIGHTHOUSE);
    await shared.drawn();
    await shared.metric("Total").click();
    await expect(theirs.getByRole("heading", { level: 2, name: "Total views" })).toBeVisible();
    await expect(theirs.getByRole("navigation")).toHaveCount(0);
    await expect(theirs.getByRole("main").getByRole("link")).toHaveCount(0);
    await expectSound(theirs, "share");
    expect(asked.filter((path) => path.startsWith("/api/"))).toEqual([]);

    const secret = new URL(url).pathname.split("/").at(-1);
    for (const path of ["/api/stats", "/api/bloggers", "/api/shares", "/api/workspace"]) {
      const refused = await elsewhere.request.get(path, { headers: { authorization: `Bearer ${secret}` } });
      expect(refused.status()).toBe(401);
    }

    await page.goto("/settings/shares");
    await expect(settings.item("Dances for the sponsor")).toContainText("opened once");
    await expectSound(page, "settings-shares");
    await page.getByRole("button", { name: "Revoke the link Dances for the sponsor" }).click();
    await settings.confirm("Revoke");
    await expect(settings.item("Dances for the sponsor")).toContainText("Revoked");
    const over = await theirs.reload();
    expect(over?.status()).toBe(404);
    await expect(theirs.getByRole("heading", { name: "This link is not open" })).toBeVisible();
    await elsewhere.close();
  });
});

test("on paper there is the dashboard alone, with its date and source", async ({ page }) => {
  await overview.open();
  await overview.drawn();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await expect(overview.figure("Views gained")).toBeVisible();
  await expect(overview.plot()).toBeVisible();
  await expect(page.getByText(/^Creatorscope · .* · Printed /)).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Share", exact: true })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "All videos" })).toHaveCount(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(3);
});

test("a report is made for oneself, sent at once, and says how mail is configured", async ({ page }) => {
  await page.goto("/settings/reports");
  await expect(page.getByText("No mail server is configured")).toBeVisible();
  await page.getByRole("button", { name: "New report" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Monday numbers");
  await expect(page.getByRole("checkbox", { name: /Ada Analyst/ })).toBeChecked();
  await expectSound(page, "report-form");
  await page.getByRole("button", { name: "Create report" }).click();
  const report = new SettingsPage(page).item("Monday numbers");
  await expect(report).toContainText("Weekly · to 1 person · next");
  // The button that opened the form has gone with the empty page.
  await expect(page.getByRole("main")).toBeFocused();
  await report.getByRole("button", { name: "Send me one now" }).click();
  await expect(
    page.getByText("The report was written to the mail folder of this installation", { exact: true }),
  ).toBeVisible();
  await report.getByText("Last mail").click();
  await expect(report).toContainText("Written to the folder");
  await expectSound(page, "settings-reports");
  await report.getByRole("switch", { name: "Send Monday numbers" }).click();
  await expect(report).toContainText("Paused");
});

test.describe("the end of a report", () => {
  test.use({ expectedErrors: [/404/] });

  test("asks before it ends anything, and refuses a link that is not ours", async ({ page, context }) => {
    await context.clearCookies();
    await page.goto("/unsubscribe?token=nonsense");
    await expect(page.getByRole("heading", { name: "End this report" })).toBeVisible();
    await page.getByRole("button", { name: "Unsubscribe" }).click();
    await expect(page.getByRole("alert").filter({ hasText: /./ })).toBeVisible();
    await expectSound(page, "unsubscribe");
  });
});

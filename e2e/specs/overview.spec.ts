import { expect } from "@playwright/test";
import { civilDayOf, formatDayRange, startOfWeek } from "@/components/layout/civil-day";
import { LANTERN, LIGHTHOUSE, SAMPLE_HISTORY } from "../fixtures/sample-history";
import { expectSound, test } from "../fixtures/test";
import { Workspace } from "../fixtures/workspace";
import { OverviewPage } from "../pages/overview-page";

/** The browser under test is one of en-GB. */
const MONDAY = 1;

let workspace: Workspace;
let overview: OverviewPage;

test.beforeEach(async ({ context, page }) => {
  await workspace.signIn(context);
  overview = new OverviewPage(page);
});
test.afterAll(() => workspace.dispose());

test.describe("Overview of an empty workspace", () => {
  test.beforeAll(async ({ baseURL }) => {
    workspace = await Workspace.create(baseURL);
  });

  test("teaches in one sentence and leads to the paste box", async ({ page }) => {
    await overview.open();
    await expect(page.getByText("Watch your first blogger")).toBeVisible();
    await expectSound(page, "overview-empty");
    await page.getByRole("main").getByRole("link", { name: "Add bloggers" }).click();
    await expect(page.getByRole("dialog").getByRole("textbox", { name: "Links, handles or ids" })).toBeVisible();
  });
});

test.describe("Overview", () => {
  test.beforeAll(async ({ baseURL }) => {
    workspace = await Workspace.create(baseURL);
    await workspace.bring(SAMPLE_HISTORY);
  });

  test("five figures say what the contract says they mean, and their definition on hover", async ({ page }) => {
    await overview.open();
    await expect(overview.figure("Views gained")).toContainText(/1[.,]7/);
    await expect(overview.figure("Total views")).toContainText(/3[.,]2/);
    await expect(overview.figure("Engagement rate")).toContainText("10%");
    await expect(overview.figure("Videos published")).toContainText("0");
    await expect(overview.figure("Followers")).toContainText("—");
    await overview.drawn();
    await overview.definition("Views gained").hover();
    await expect(page.getByRole("tooltip")).toContainText("Falls count as negative");
  });

  test("the main chart is seen whole on a screen of 1440 by 900", async () => {
    await overview.open();
    const box = await overview.plot().boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(900);
    expect(box?.height).toBe(320);
  });

  test("what the chart shows lives in the address; its table holds the same numbers, gaps as gaps", async ({
    page,
  }) => {
    await overview.open();
    await overview.metric("Total").click();
    await expect(page).toHaveURL(/metric=views/);
    await page.reload();
    await overview.view("Table").click();
    const table = overview.table("Total views");
    await expect(table.getByRole("row").filter({ hasText: "2,600" })).toHaveCount(1);
    await expect(
      table
        .getByRole("row")
        .filter({ hasText: "0" })
        .filter({ hasText: /^\D*\b0\b/ }),
    ).toHaveCount(0);
  });

  test("the crosshair is moved by arrows and every stop is read out", async ({ page }) => {
    await overview.open("?metric=views");
    await overview.drawn();
    await overview.plot().focus();
    await page.keyboard.press("End");
    const today = /: no data|so far|—/;
    await expect(overview.plot()).toHaveAttribute("aria-valuetext", today);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect(overview.plot()).toHaveAttribute("aria-valuetext", /YouTube: 2,400; TikTok: 800/);
  });

  test("platform and period filter everything and are kept in the address", async ({ page }) => {
    await overview.open();
    await overview.platform("TikTok").click();
    await expect(page).toHaveURL(/platform=tiktok/);
    await expect(overview.figure("Views gained")).toContainText("300");
    await expect(overview.table("Top videos")).not.toContainText(LIGHTHOUSE);
    await page.getByRole("radio", { name: "7 days" }).click();
    await expect(page).toHaveURL(/period=7d/);
    await expect(page).not.toHaveURL(/from=/);
    await page.reload();
    await expect(page.getByRole("radio", { name: "7 days" })).toBeChecked();
    await page.goBack();
    await page.goBack();
    await expect(overview.figure("Views gained")).toContainText(/1[.,]7/);
  });

  test("this week begins as the reader's locale says", async ({ page }) => {
    await overview.open();
    await page.getByRole("radio", { name: "This week" }).click();
    await expect(page).toHaveURL(/period=week/);
    await page.reload();
    await expect(page.getByRole("radio", { name: "This week" })).toBeChecked();
    const today = civilDayOf(Date.now(), "UTC");
    const days = formatDayRange(startOfWeek(today, MONDAY), today, "en");
    await expect(page.getByRole("button", { name: `Custom: ${days}` })).toBeVisible();
  });

  test("top videos and movers name who gained, and lead there", async ({ page }) => {
    await overview.open();
    await expect(overview.table("Top videos").getByRole("row")).toHaveCount(3);
    await expect(overview.table("Top videos").getByRole("row").nth(1)).toContainText(LIGHTHOUSE);
    await expect(overview.table("Top videos")).toContainText(LANTERN);
    await expect(overview.table("Fastest growing").getByRole("row").nth(1)).toContainText("Harbour Diaries");
    await expect(overview.table("Platforms")).toContainText("YouTube");
    await overview.table("Top videos").getByRole("link", { name: LIGHTHOUSE }).click();
    await expect(page).toHaveURL(/\/videos\/[0-9a-f-]{36}$/);
  });

  test("it says through when the data reach and from which source", async ({ page }) => {
    await overview.open();
    await expect(page.getByRole("banner").or(page.locator("header")).first()).toContainText(/data through .* import/);
  });

  test("it speaks Russian", async ({ context, page, baseURL }) => {
    await context.addCookies([{ name: "cs_locale", value: "ru", url: baseURL ?? "" }]);
    await overview.open();
    await expect(page.locator("html")).toHaveAttribute("lang", "ru");
    await expectSound(page, "overview-ru");
  });

  test("it is sound at every width, in light and dark", async ({ page }) => {
    await overview.open();
    await expect(overview.table("Platforms")).toBeVisible();
    await expectSound(page, "overview");
  });

  test.describe("when the server fails", () => {
    test.use({ expectedErrors: [/500/] });
    test("says so with the request id, and shows the numbers on another try", async ({ page }) => {
      await overview.open();
      const problem = { title: "Internal error", status: 500, detail: "x", code: "internal", requestId: "req-e2e-1" };
      await page.route("**/api/stats/top-videos?**", (route) =>
        route.fulfill({
          status: 500,
          contentType: "application/problem+json",
          headers: { "x-request-id": "req-e2e-1" },
          json: problem,
        }),
      );
      await overview.platform("YouTube").click();
      const card = overview.card("Top videos");
      await expect(card.getByText("This could not be loaded")).toBeVisible();
      await expect(card).toContainText("req-e2e-1");
      await page.unrouteAll();
      await card.getByRole("button", { name: "Try again" }).click();
      await expect(card).toContainText(LIGHTHOUSE);
    });
  });
});

import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { LANTERN, LIGHTHOUSE, SAMPLE_HISTORY } from "../fixtures/sample-history";
import { expectSound, test } from "../fixtures/test";
import { daysAgo, Workspace } from "../fixtures/workspace";
import { VideosPage } from "../pages/videos-page";

let workspace: Workspace;
let videos: VideosPage;

/** More than two pages of videos that came out long ago, with falling numbers. */
const POSTCARDS = Array.from({ length: 120 }, (_, i) => ({
  platform: "youtube",
  creatorName: "Postcards",
  videoId: `e2ePostca${String(i).padStart(2, "0")}`.slice(-11).padStart(11, "x"),
  title: `Postcard ${String(i + 1).padStart(3, "0")}`,
  kind: "long",
  publishedAt: daysAgo(200 + i),
  observedAt: daysAgo(2),
  views: 100_000 - i,
  likes: 10,
  comments: 1,
}));

test.beforeEach(async ({ context, page }) => {
  await workspace.signIn(context);
  videos = new VideosPage(page);
});
test.afterAll(() => workspace.dispose());

test.describe("Videos of an empty workspace", () => {
  test.beforeAll(async ({ baseURL }) => {
    workspace = await Workspace.create(baseURL);
  });

  test("teaches in one sentence and offers one action", async ({ page }) => {
    await videos.open();
    await expect(page.getByText("No videos yet")).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "Add bloggers" })).toHaveAttribute(
      "href",
      "/bloggers?add=1",
    );
    await expectSound(page, "videos-empty");
  });
});

test.describe("Videos", () => {
  test.beforeAll(async ({ baseURL }) => {
    workspace = await Workspace.create(baseURL);
    await workspace.bring([...SAMPLE_HISTORY, ...POSTCARDS]);
  });

  test("each row tells the newest numbers, what was gained in the period, and unknown as unknown", async () => {
    await videos.open("?q=lighthouse");
    await expect(videos.row(LIGHTHOUSE)).toContainText("2.4K");
    await expect(videos.row(LIGHTHOUSE)).toContainText("+1.4K");
    await expect(videos.row(LIGHTHOUSE)).toContainText("10%");
    await videos.open("?q=lantern");
    await expect(videos.row(LANTERN)).toContainText("+300");
    await expect(videos.row(LANTERN).getByText("The author hides likes")).toBeAttached();
  });

  test("search, kind and platform narrow the list and live in the address", async ({ page }) => {
    await videos.open();
    await videos.choose("Kind", "Short");
    await expect(page).toHaveURL(/kind=short/);
    await expect.poll(videos.titles).toEqual([LANTERN]);
    await videos.choose("Kind", "All kinds");
    await videos.search().fill("lighthouse");
    await expect(page).toHaveURL(/q=lighthouse/);
    await expect.poll(videos.titles).toEqual([LIGHTHOUSE]);
    await page.reload();
    await expect.poll(videos.titles).toEqual([LIGHTHOUSE]);
    await page.getByRole("radio", { name: "TikTok" }).click();
    await expect(page.getByText("No video fits these filters")).toBeVisible();
  });

  test("the period decides what was gained, and can decide what is listed", async ({ page }) => {
    await videos.open(`?q=lighthouse`);
    await expect(videos.row(LIGHTHOUSE)).toContainText("+1.4K");
    await page.getByRole("radio", { name: "7 days" }).click();
    await expect(videos.row(LIGHTHOUSE)).toContainText("−100");
    await videos.choose("Published", "Published in the period");
    await expect(page).toHaveURL(/published=period/);
    await expect(page.getByText("No video fits these filters")).toBeVisible();
  });

  test("the server sorts, page after page; thousands of rows would stay a few in the document", async ({ page }) => {
    await videos.open("?q=postcard");
    await videos.sortBy("Views");
    await expect(page).toHaveURL(/sort=-views/);
    await expect(videos.rows().first()).toContainText("Postcard 001");
    await expect(videos.shown()).toHaveText("50 of 120");
    await page.getByRole("button", { name: "Load more" }).click();
    await expect(videos.shown()).not.toHaveText("50 of 120");
    await expect.poll(() => videos.rows().count()).toBeLessThan(60);
    await videos.sortBy("Views");
    await expect(videos.rows().first()).toContainText("Postcard 120");
  });

  test("columns are chosen and remembered", async ({ page }) => {
    await videos.open();
    await expect(videos.heading("Source")).toBeHidden();
    await videos.toggleColumn("Source");
    await videos.toggleColumn("Comments");
    await expect(videos.heading("Source")).toBeVisible();
    await page.reload();
    await expect(videos.heading("Source")).toBeVisible();
    await expect(videos.heading("Comments")).toBeHidden();
  });

  test("the export holds what the filters leave", async ({ page }) => {
    await videos.open("?q=lighthouse");
    await expect(videos.row(LIGHTHOUSE)).toBeVisible();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: "CSV" }).click();
    const lines = (await readFile(await (await downloading).path(), "utf8")).trim().split(/\r?\n/);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("Harbour Diaries");
  });

  test("rows are walked and opened with the keyboard", async ({ page }) => {
    await videos.open("?q=lighthouse");
    await videos.row(LIGHTHOUSE).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: LIGHTHOUSE })).toBeVisible();
  });

  test("it is sound at every width, in light and dark, in English and Russian", async ({ context, page, baseURL }) => {
    await videos.open();
    await expect(videos.rows().first()).toBeVisible();
    await expectSound(page, "videos");
    await context.addCookies([{ name: "cs_locale", value: "ru", url: baseURL ?? "" }]);
    await videos.open();
    await expect(page.getByRole("heading", { level: 1, name: "Видео" })).toBeVisible();
    await expect(videos.rows().first()).toBeVisible();
    await expectSound(page, "videos-ru");
  });

  test.describe("when the server fails", () => {
    test.use({ expectedErrors: [/500/] });
    test("says so with the request id, and shows the list on another try", async ({ page }) => {
      const problem = { title: "Internal error", status: 500, detail: "x", code: "internal", requestId: "req-e2e-2" };
      await page.route("**/api/videos?**", (route) =>
        route.fulfill({
          status: 500,
          contentType: "application/problem+json",
          headers: { "x-request-id": "req-e2e-2" },
          json: problem,
        }),
      );
      await videos.open("?q=lighthouse");
      await expect(page.getByText("req-e2e-2")).toBeVisible();
      await page.unrouteAll();
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(videos.row(LIGHTHOUSE)).toBeVisible();
    });
  });
});

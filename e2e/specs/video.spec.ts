import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { LANTERN, LIGHTHOUSE, SAMPLE_HISTORY } from "../fixtures/sample-history";
import { expectSound, test } from "../fixtures/test";
import { Workspace } from "../fixtures/workspace";
import { VideoPage } from "../pages/video-page";

let workspace: Workspace;
let video: VideoPage;

test.beforeAll(async ({ baseURL }) => {
  workspace = await Workspace.create(baseURL);
  await workspace.bring(SAMPLE_HISTORY);
});
test.beforeEach(async ({ context, page }) => {
  await workspace.signIn(context);
  video = new VideoPage(page);
});
test.afterAll(() => workspace.dispose());

test("the header says whose it is, what kind and how that is known, when it came out", async ({ page }) => {
  await video.openFromList(LIGHTHOUSE);
  const header = page.getByRole("main").locator("header").first();
  await expect(header.getByRole("link", { name: "Harbour Diaries" })).toBeVisible();
  await expect(header).toContainText("How the kind was found out: the imported file");
  await expect(header).toContainText(/Published /);
  await expect(header.getByRole("link", { name: /Open on YouTube/ })).toHaveAttribute("target", "_blank");
});

test("the figures say when they were read and by whom; what is not known is a dash with its reason", async ({
  page,
}) => {
  await video.openFromList(LIGHTHOUSE);
  await expect(video.figure("Total views")).toContainText("2.4K");
  await expect(page.getByRole("main")).toContainText(/Observed (yesterday|2 days ago)/);
  await expect(page.getByRole("main")).toContainText("Source import");
  await video.openFromList(LANTERN);
  await expect(video.figure("Likes")).toContainText("—");
  await expect(video.figure("Likes")).toContainText("The author hides likes");
});

test("days on which nobody looked are gaps, never zero; a fall is shown with its source", async ({ page }) => {
  await video.openFromList(LIGHTHOUSE);
  await video.plot().focus();
  await page.keyboard.press("End");
  await expect(video.plot()).toHaveAttribute("aria-valuetext", /Views: 2,400$/);
  await expect(page.getByText("fell by 200")).toBeVisible();
  await expect(page.getByText(/^import/).first()).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(video.plot()).toHaveAttribute("aria-valuetext", /Views: —$/);
  await video.asTable();
  await expect(video.historyRows()).toHaveCount(39);
  await expect(video.historyRows().filter({ hasText: "—" })).toHaveCount(33);
  await expect(video.historyRows().filter({ hasText: "2,500" })).toContainText("import");
});

test("gains of a day, with the fall below zero and the days of a gap named", async ({ page }) => {
  await video.openFromList(LIGHTHOUSE);
  await video.metric("Gained").click();
  await expect(page).toHaveURL(/metric=gained/);
  await video.asTable();
  await expect(video.historyRows().first()).toContainText("−200");
  await expect(video.historyRows().nth(1)).toContainText("growth of 7 days");
});

test("the range cuts the history and lives in the address", async ({ page }) => {
  await video.openFromList(LIGHTHOUSE);
  await video.chosen("How far back", "28d").click();
  await expect(page).toHaveURL(/range=28d/);
  await page.reload();
  await video.asTable();
  await expect(video.historyRows()).toHaveCount(11);
});

test("a day on which the platform changed its definition is marked", async ({ page }) => {
  await workspace.bring([
    {
      platform: "youtube",
      creatorName: "Harbour Diaries",
      videoId: "e2eLghths02",
      title: "Fog signal",
      kind: "long",
      observedAt: "2026-08-20T12:00:00Z",
      views: 10,
    },
    {
      platform: "youtube",
      creatorName: "Harbour Diaries",
      videoId: "e2eLghths02",
      title: "Fog signal",
      kind: "long",
      observedAt: "2026-09-02T12:00:00Z",
      views: 30,
    },
  ]);
  await video.openFromList("Fog signal");
  await expect(page.getByText(/From Aug 27, 2026 YouTube counts a view from the first frame/)).toBeVisible();
});

test("the export holds every observation of the video", async ({ page }) => {
  await video.openFromList(LIGHTHOUSE);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "CSV" }).click();
  const lines = (await readFile(await (await downloading).path(), "utf8")).trim().split(/\r?\n/);
  expect(lines).toHaveLength(7);
});

test("it is sound at every width, in light and dark, in English and Russian", async ({ context, page, baseURL }) => {
  await video.openFromList(LIGHTHOUSE);
  await expectSound(page, "video");
  await context.addCookies([{ name: "cs_locale", value: "ru", url: baseURL ?? "" }]);
  await page.reload();
  await expect(page.getByText("Всего просмотров")).toBeVisible();
  await expectSound(page, "video-ru");
});

test.describe("a video that this workspace does not see", () => {
  test.use({ expectedErrors: [/404/] });
  test("is a page that does not exist", async ({ page }) => {
    await page.goto("/videos/00000000-0000-4000-8000-000000000000");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("slider")).toHaveCount(0);
  });
});

import { expect } from "@playwright/test";
import { Account } from "../fixtures/account";
import { expectSound, test } from "../fixtures/test";
import { type HistoryFile, ImportsPage } from "../pages/imports-page";

const SHOPS: HistoryFile = {
  name: "shops.csv",
  text: [
    "When;Who;Clip;Plays;Hearts",
    "2026-01-01;Harbour Diaries;clip-000001;1000;50",
    "2026-01-02;Harbour Diaries;clip-000001;1400;60",
    "never;Harbour Diaries;clip-000001;1500;70",
  ].join("\n"),
};
const TRENDING: HistoryFile = {
  name: "trending.csv",
  text: "video_id,title,channel_title,views,likes,comment_total,date\nXpVt6Z1Gjjo,One,Logan,10,2,1,13.09\n",
};

let imports: ImportsPage;
let account: Account;

test.beforeEach(async ({ context, page, baseURL }) => {
  account = await Account.register(context, baseURL);
  imports = new ImportsPage(page);
});

test("an empty list teaches in one sentence and leads to the file", async ({ page }) => {
  await imports.open();
  await expect(page.getByText("No history has been imported")).toBeVisible();
  await expectSound(page, "imports-empty");
  await page.getByRole("link", { name: "Import history" }).last().click();
  await expect(page.getByText("Drop a file here or choose one")).toBeVisible();
  await expectSound(page, "imports-new");
});

test("a file is previewed, its columns are named by hand, and each refused row says why", async ({ page }) => {
  await imports.openNew();
  await imports.choose(SHOPS);
  await expect(page.getByText("Semicolon")).toBeVisible();
  await expect(page.getByText("No column tells the date of the numbers", { exact: false })).toBeVisible();
  await expect(imports.start()).toBeDisabled();
  await imports.readAs("When", "Date of the numbers");
  await imports.readAs("Who", "Creator name");
  await imports.readAs("Clip", "Video id");
  await imports.readAs("Plays", "Views");
  await imports.readAs("Hearts", "Likes");
  await expect(imports.preview().getByText("When is not a date", { exact: false })).toBeAttached();
  await expectSound(page, "imports-preview");
  await imports.start().click();
  await expect(page.getByText("With refused rows")).toBeVisible();
  await expect(imports.figure("Rows read")).toContainText("3");
  await expect(imports.figure("Stored")).toContainText("2");
  await expect(imports.row("When is not a date")).toContainText("4");
  await page.context().addCookies([{ name: "cs_locale", value: "ru", url: page.url() }]);
  await page.reload();
  await expect(imports.row("When: не дата «never»")).toContainText("4");
  await page.context().clearCookies({ name: "cs_locale" });
  await page.reload();
  await expectSound(page, "import");
  await imports.open();
  await expect(imports.row("shops.csv")).toContainText("With refused rows");
  await expectSound(page, "imports");
});

test("dates without a year are asked for one before anything starts", async ({ page }) => {
  await imports.openNew();
  await imports.choose(TRENDING);
  await expect(page.getByText("YouTube trending records")).toBeVisible();
  await expect(imports.start()).toBeDisabled();
  await page.getByLabel("Year of the dates").fill("17");
  await expect(page.getByText("A year from 2005 to 2100", { exact: false })).toBeVisible();
  await page.getByLabel("Year of the dates").fill("2017");
  await imports.start().click();
  await expect(page.getByText("Completed", { exact: true })).toBeVisible();
  await expect(page.getByText("No row was refused")).toBeVisible();
});

test("a second import of one file stores nothing twice", async () => {
  const file = {
    name: "own_2026.csv",
    text: SHOPS.text.replace("When;Who;Clip;Plays;Hearts", "date;creator;videoId;views;likes"),
  };
  await imports.bring(file);
  await expect(imports.figure("Stored")).toContainText("2");
  await imports.bring(file);
  await expect(imports.figure("Stored")).toContainText("0");
  await expect(imports.figure("Known already")).toContainText("2");
});

test("what is no table of numbers is refused in words", async ({ page }) => {
  await imports.openNew();
  await imports.choose({ name: "empty.csv", text: "" });
  await expect(page.getByText("The file is empty.")).toBeVisible();
  await expect(imports.start()).toBeDisabled();
});

test("a viewer reads the list and cannot start one", async ({ browser, baseURL }) => {
  await imports.bring({
    ...SHOPS,
    text: SHOPS.text.replace("When;Who;Clip;Plays;Hearts", "date;creator;videoId;views;likes"),
  });
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const viewer = await Account.register(context, baseURL, "Vera Viewer");
  await account.admit(viewer, "viewer");
  const page = await context.newPage();
  const seen = new ImportsPage(page);
  await seen.open();
  await expect(seen.row("shops.csv")).toBeVisible();
  await expect(page.getByRole("link", { name: "Import history" })).toHaveCount(0);
  await seen.openNew();
  await expect(page).toHaveURL(/\/imports$/);
  await context.close();
});

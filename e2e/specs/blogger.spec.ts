import { expect } from "@playwright/test";
import { bloggersPage } from "@/lib/services/bloggers/schemas";
import { expectSound, test } from "../fixtures/test";
import { daysAgo, Workspace } from "../fixtures/workspace";
import { BloggerPage } from "../pages/blogger-page";

let workspace: Workspace;
let blogger: BloggerPage;
let fifty: string;
let struck: string;

test.beforeAll(async ({ baseURL }) => {
  workspace = await Workspace.create(baseURL);
  fifty = await workspace.watch(["@fifty-field-notes"]);
  struck = await workspace.watch(["@struck-thrice", "@sixty-seconds-flat"], "Two Accounts");
});
test.afterAll(() => workspace.dispose());
test.beforeEach(async ({ context, page }) => {
  await workspace.signIn(context);
  blogger = new BloggerPage(page);
});

test("the header says who it is, where, and when it was parsed", async ({ page }) => {
  await blogger.open(fifty);
  await expect(blogger.title("Fifty Field Notes")).toBeVisible();
  await expect(page).toHaveTitle(/Fifty Field Notes/);
  const chip = page.getByRole("link", { name: /@fifty-field-notes/ });
  await expect(chip).toHaveAttribute("target", "_blank");
  await expect(page.getByRole("main")).toContainText(/Parsed/);
});

test("growth shows its figures and any of its courses, kept in the address", async ({ page }) => {
  await blogger.open(fifty);
  await expect(blogger.figure("Followers")).toContainText(/\d/);
  await blogger.metric("Followers").click();
  await expect(page).toHaveURL(/metric=followers/);
  await page.reload();
  await expect(page.getByRole("slider", { name: /^Followers/ })).toBeVisible();
});

test("the posting rhythm tells how many videos it was made of", async () => {
  await blogger.open(fifty);
  await expect(blogger.rhythm()).toContainText(/\d+ videos? published in this period/);
  await expect(blogger.rhythm().getByRole("table")).toBeVisible();
});

test("tabs are routes; the videos of this blogger alone are listed, found and opened", async ({ page }) => {
  await blogger.open(fifty);
  await blogger.tab("Videos").last().click();
  await expect(page).toHaveURL(new RegExp(`/bloggers/${fifty}/videos`));
  await expect(page.getByRole("table").first()).toHaveAttribute("aria-rowcount", "51");
  await page.getByRole("combobox", { name: "Kind" }).click();
  await page.getByRole("option", { name: "Short", exact: true }).click();
  await expect(page).toHaveURL(/kind=short/);
  await page.goto(`/bloggers/${fifty}/videos`);
  await blogger.rows().first().getByRole("link").first().click();
  await expect(page).toHaveURL(/\/videos\/[0-9a-f-]{36}$/);
});

test("an account that cannot be read says so in words, and why; the other one goes on", async () => {
  await blogger.open(struck, "/profiles");
  await expect(blogger.account("Sixty Seconds Flat")).toContainText("Active");
  await expect(blogger.account("Sixty Seconds Flat")).toContainText("YouTube Data API");
  await expect(blogger.tab("Accounts")).toContainText("1 to look at");
  await expect(blogger.account("struck-thrice")).toContainText(
    "YouTube knows no channel with the handle @struck-thrice",
  );
});

test("what an import knew by name is linked to a channel, and is one account from then on", async ({
  page,
  baseURL,
}) => {
  await workspace.bring([
    { platform: "youtube", creatorName: "Old Single", observedAt: daysAgo(40), followers: 12 },
    { platform: "youtube", creatorName: "Old Single", observedAt: daysAgo(30), followers: 15 },
  ]);
  const known = await workspace.get("/api/bloggers?q=Old%20Single", bloggersPage);
  const id = known.items[0]?.id ?? "";
  await blogger.open(id, "/profiles");
  await expect(page.getByRole("button", { name: "Parse now" })).toHaveCount(0);
  await page.getByRole("button", { name: "Link to a channel" }).click();
  await expect(page.getByText("First add the channel's link")).toBeVisible();
  await expectSound(page, "blogger-link");
  await page.keyboard.press("Escape");

  const headers = { origin: new URL(baseURL ?? "").origin };
  await page.request.put(`/api/bloggers/${id}`, { data: { urls: ["@a-single-video"] }, headers });
  await expect(blogger.account("A Single Video")).toContainText("Active");
  await expect(blogger.account("Old Single")).toContainText("From import");
  await page.getByRole("button", { name: "Link to a channel" }).click();
  await page.getByRole("button", { name: "Link", exact: true }).click();
  await expect(page.getByText("The history was joined", { exact: true })).toBeVisible();
  await expect(blogger.account("Old Single")).toHaveCount(0);
  await expect(blogger.account("A Single Video")).toBeVisible();
});

test("it is parsed again from its page", async ({ page }) => {
  await blogger.open(fifty);
  await page.getByRole("button", { name: "Parse now" }).click();
  await expect(page.getByRole("button", { name: /^In progress/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Parse now" })).toBeEnabled();
});

test("it is sound at every width, in light and dark", async ({ page }) => {
  await blogger.open(fifty);
  await expect(blogger.rhythm().getByRole("table")).toBeVisible();
  await expectSound(page, "blogger");
  await blogger.open(struck, "/profiles");
  await expect(blogger.account("Sixty Seconds Flat")).toBeVisible();
  await expectSound(page, "blogger-accounts");
});

test("it speaks Russian", async ({ context, page, baseURL }) => {
  await context.addCookies([{ name: "cs_locale", value: "ru", url: baseURL ?? "" }]);
  await blogger.open(fifty);
  await expect(page.getByRole("button", { name: "Собрать сейчас" })).toBeVisible();
  await expectSound(page, "blogger-ru");
});

test.describe("a blogger that this workspace does not have", () => {
  test.use({ expectedErrors: [/404/] });
  test("is a page that does not exist", async ({ page }) => {
    await blogger.open("00000000-0000-4000-8000-000000000000");
    await expect(page.getByRole("heading", { level: 1, name: "There is nothing here" })).toBeVisible();
  });
});

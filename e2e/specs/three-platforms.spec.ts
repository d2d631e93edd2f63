import { expect } from "@playwright/test";
import { bloggerDto } from "@/lib/services/bloggers/schemas";
import { videosPage } from "@/lib/services/videos/schemas";
import { expectSound, test } from "../fixtures/test";
import { Workspace } from "../fixtures/workspace";
import { BloggerPage } from "../pages/blogger-page";
import { BloggersPage } from "../pages/bloggers-page";

let workspace: Workspace;
let person: string;

test.beforeAll(async ({ baseURL }) => {
  workspace = await Workspace.create(baseURL);
  person = await workspace.watch([
    "https://www.youtube.com/@sixty-seconds-flat",
    "https://www.tiktok.com/@sixty.seconds.flat",
    "https://www.instagram.com/sixty.seconds.flat/",
  ]);
});
test.afterAll(() => workspace.dispose());
test.beforeEach(({ context }) => workspace.signIn(context));

test("a pasted TikTok link becomes a blogger with its numbers", async ({ page }) => {
  const bloggers = new BloggersPage(page);
  await bloggers.open();
  await bloggers.add("https://www.tiktok.com/@quiet.kiln?lang=en");
  await expect(bloggers.row("The Quiet Kiln").getByRole("cell", { name: "50", exact: true })).toBeVisible({
    timeout: 60_000,
  });
});

test("one blogger on three platforms has one sum, and each account says how it was read", async ({ page }) => {
  const blogger = new BloggerPage(page);
  await blogger.open(person);
  await expect(blogger.title("Sixty Seconds Flat")).toBeVisible();
  const { views, profiles } = await workspace.get(`/api/bloggers/${person}`, bloggerDto);
  expect(profiles.map(({ platform, status }) => [platform, status])).toEqual([
    ["youtube", "active"],
    ["tiktok", "active"],
    ["instagram", "active"],
  ]);
  const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
  await expect(blogger.figure("Total views")).toContainText(compact.format(Number(views)));
  await expect(page.getByRole("main")).toContainText("instaloader, TikTok pages (yt-dlp), YouTube Data API");
  await blogger.tab("Accounts").click();
  await expect(blogger.account("TikTok pages (yt-dlp)")).toContainText("Active");
  await expect(blogger.account("instaloader")).toContainText("Active");
  await expectSound(page, "three-platforms");
});

test("a photo has likes and no views; a TikTok tells saves and its music", async ({ page }) => {
  const first = async (query: string) => (await workspace.get(`/api/videos?limit=1&${query}`, videosPage)).items[0]?.id;
  await page.goto(`/videos/${await first("platform=instagram&kind=photo")}`);
  const strip = page.locator("dl").first();
  await expect(strip).toContainText("Likes");
  await expect(page.getByText("Pictures have no views").first()).toBeAttached();
  await page.goto(`/videos/${await first("platform=tiktok&kind=short")}`);
  await expect(strip).toContainText("Favourites");
  await expect(page.getByRole("main")).toContainText(/Music: \w/);
});

test("a private account says so, and what would be needed", async ({ page }) => {
  const closed = await workspace.watch(["https://www.instagram.com/closed.curtains/"]);
  const blogger = new BloggerPage(page);
  await blogger.open(closed);
  await blogger.tab("Accounts").click();
  await expect(blogger.account("Closed Curtains")).toContainText("Private");
  await expect(page.getByRole("main")).toContainText("@world.reader does not follow it");
});

import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { bloggersPage } from "@/lib/services/bloggers/schemas";
import { statsDto } from "@/lib/services/metrics/schemas";
import { DemoWorld } from "../fixtures/demo-world";
import { test } from "../fixtures/test";
import { BloggersPage } from "../pages/bloggers-page";
import { OverviewPage } from "../pages/overview-page";

// No other spec reads this channel: profiles are shared, and what somebody has read is shown at once.
const HANDLE = "@emoji.kitchen";
const TITLE = "Emoji Kitchen";
const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

test("a newcomer registers, pastes a link, sees it being read, and finds the platform's numbers on the dashboard", async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  const world = await DemoWorld.find();

  await page.goto("/register");
  await page.getByLabel("Your name").fill("Ada Analyst");
  await page.getByLabel("E-mail").fill(`${randomUUID()}@example.test`);
  await page.getByRole("textbox", { name: "Password" }).fill("a phrase of a few words");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("Watch your first blogger")).toBeVisible({ timeout: 30_000 });

  const before = await world.views(HANDLE);
  // Slow enough to be seen while it goes on.
  await world.fault({ path: "/videos", kind: "slow", delayMs: 3_000, times: 1 });
  const bloggers = new BloggersPage(page);
  await bloggers.open();
  const [second] = await Promise.all([context.newPage(), bloggers.add(`https://www.youtube.com/${HANDLE}/videos`)]);
  await expect(page.getByRole("progressbar").first()).toBeVisible();
  await page.screenshot({ path: "test-results/looks/main-job-parsing.png" });

  const row = bloggers.row(TITLE);
  await expect(row.getByRole("cell", { name: "15", exact: true })).toBeVisible({ timeout: 60_000 });
  const after = await world.views(HANDLE);

  const stats = async () => statsDto.parse(await (await page.request.get("/api/stats")).json());
  await expect.poll(async () => Number((await stats()).totals.views)).toBeGreaterThanOrEqual(before);
  const views = Number((await stats()).totals.views);
  expect(views).toBeLessThanOrEqual(after);
  const list = bloggersPage.parse(await (await page.request.get("/api/bloggers")).json());
  expect(list.items[0]).toMatchObject({ videoCount: 15, views });

  const overview = new OverviewPage(page);
  await overview.open();
  await expect(overview.figure("Total views")).toContainText(compact.format(views));
  await expect(page.locator("header").first()).toContainText("YouTube Data API");
  await page.screenshot({ path: "test-results/looks/main-job-overview.png" });

  // Another tab of the same browser shares the stream and shows the next parse as it goes on.
  await second.goto("/bloggers");
  await new BloggersPage(second).row(TITLE).hover();
  await world.fault({ path: "/videos", kind: "slow", delayMs: 3_000, times: 1 });
  await second.getByRole("button", { name: "Parse now" }).first().click();
  await expect(page.getByRole("button", { name: /1 running/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /All done/ })).toBeVisible({ timeout: 60_000 });
});

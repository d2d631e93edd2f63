import { expect } from "@playwright/test";
import { expectSound, test } from "../fixtures/test";
import { daysAgo, Workspace } from "../fixtures/workspace";

let workspace: Workspace;

/** Ten videos of one account, all at noon (UTC): five of one weekday with 100 views, five of the next with 300; the median is 200. */
const swims = [0, 1, 2, 3, 4].flatMap((week) =>
  [
    { days: 42 + 7 * week, views: 100, title: `Morning swim ${week} #sea`, kind: "short" },
    { days: 41 + 7 * week, views: 300, title: `Night swim ${week} #Sea #ночь`, kind: "long" },
  ].map(({ days, ...video }) => ({
    platform: "youtube",
    creatorName: "Cold Water Club",
    videoId: `e2eSwim${String(days).padStart(4, "0")}`,
    publishedAt: daysAgo(days),
    observedAt: daysAgo(1),
    likes: video.views / 10,
    comments: 0,
    ...video,
  })),
);

test.beforeAll(async ({ baseURL }) => {
  workspace = await Workspace.create(baseURL);
  await workspace.bring(swims);
});
test.afterAll(() => workspace.dispose());
test.beforeEach(({ context }) => workspace.signIn(context));

test.describe
  .serial("Patterns", () => {
    test("a period without videos says so", async ({ page }) => {
      await page.goto("/insights?period=7d");
      await expect(page.getByText("Nothing came out in this period")).toBeVisible();
      await expect(page.getByText("No hashtags", { exact: true })).toBeVisible();
    });

    test("the best time is named by the clock of the zone that is chosen, and the address keeps it", async ({
      page,
    }) => {
      await page.goto("/insights?period=90d");
      const best = page.getByRole("list", { name: "Best times" });
      await expect(best.getByRole("listitem")).toHaveText([/12:00\sPM\s*1\.5×\s*5 videos/]);
      await page.getByRole("combobox", { name: "Time zone" }).click();
      await page.getByPlaceholder("Search", { exact: true }).fill("Kathmandu");
      await page.getByRole("option", { name: "Asia/Kathmandu" }).click();
      await expect(page).toHaveURL(/zone=Asia(%2F|\/)Kathmandu/);
      await expect(best.getByRole("listitem")).toHaveText([/5:00\sPM\s*1\.5×\s*5 videos/]);
      await page.reload();
      await expect(best.getByRole("listitem")).toHaveText([/5:00\sPM\s*1\.5×\s*5 videos/]);
      const grid = page.getByRole("region", { name: /How videos did by weekday and hour.*Kathmandu/ });
      await expect(grid.getByText(/median 0\.50× the usual, 5 videos of 5 compared/).first()).toBeAttached();
    });

    test("kinds, definitions and hashtags", async ({ page }) => {
      await page.goto("/insights?period=90d");
      const kinds = page.getByRole("region", { name: "Kinds that work" }).first();
      await expect(kinds.getByRole("row").filter({ hasText: "Short" })).toContainText("0.50×");
      await expect(kinds.getByRole("row").filter({ hasText: "Video" }).last()).toContainText("10%");
      await kinds.getByRole("button", { name: "Definitions" }).click();
      await expect(page.getByRole("dialog")).toContainText("Engagement by followers");
      await page.keyboard.press("Escape");
      await page.getByRole("searchbox", { name: "Search hashtags" }).fill("#НОЧ");
      await expect(page).toHaveURL(/q=/);
      await expect(page.locator("tr[data-row]")).toHaveCount(1);
      await expect(page.locator("tr[data-row]")).toContainText("#ночь");
    });

    test("it is sound at every width, in light and dark", async ({ page }) => {
      await page.goto("/insights?period=90d");
      await expect(page.locator("tr[data-row]").first()).toBeVisible();
      await expect(page.getByRole("list", { name: "Best times" })).toBeVisible();
      await expectSound(page, "insights");
    });

    test("a blogger's page tells its streaks", async ({ page }) => {
      await page.goto("/bloggers");
      await page.getByRole("link", { name: "Cold Water Club" }).first().click();
      const streaks = page.getByRole("region", { name: "Posting streaks" });
      await expect(streaks).toContainText("10 known posts");
      await expect(streaks).toContainText("2 days");
      await expect(page.getByRole("region", { name: "Milestones" })).toContainText("No milestone yet");
    });
  });

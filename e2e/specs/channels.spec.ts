import { expect } from "@playwright/test";
import { DemoWorld } from "../fixtures/demo-world";
import { expectSound, test } from "../fixtures/test";
import { Workspace } from "../fixtures/workspace";

let workspace: Workspace;
let viewer: Workspace;
let world: DemoWorld;
const CHANNEL = "Хлеб и соль";

test.beforeAll(async ({ baseURL }) => {
  workspace = await Workspace.create(baseURL);
  viewer = await workspace.viewer(baseURL);
  world = await DemoWorld.find();
});
test.afterAll(async () => {
  await world.oauth({ unticked: [] });
  await Promise.all([workspace.dispose(), viewer.dispose()]);
});
test.beforeEach(({ context }) => workspace.signIn(context));

test.describe
  .serial("Channels", () => {
    test("an empty page teaches in one sentence and leads to Google", async ({ page }) => {
      await page.goto("/channels");
      await expect(page.getByText("No channel is connected")).toBeVisible();
      await expectSound(page, "channels-empty");
      await page.getByRole("link", { name: "Connect a channel" }).click();
      await expect(page.getByRole("heading", { name: "Choose an account" })).toBeVisible();
      await page.getByRole("link", { name: "Cancel" }).click();
      await expect(page.getByRole("status").filter({ hasText: "You turned back at Google." })).toBeVisible();
    });

    test("an account without a channel is told so", async ({ page }) => {
      await page.goto("/channels");
      await page.getByRole("link", { name: "Connect a channel" }).click();
      await page.getByRole("link", { name: /Clara/ }).click();
      await expect(page.getByText("This Google account has no YouTube channel")).toBeVisible();
    });

    test("a permission that was unticked is named, and asked for again", async ({ page }) => {
      await world.oauth({ unticked: ["youtube.upload"] });
      await page.goto("/channels");
      await page.getByRole("link", { name: "Connect a channel" }).click();
      await page.getByRole("link", { name: /Boris/ }).click();
      await expect(page.getByText("but not with all permissions")).toBeVisible();
      const card = page.getByRole("region", { name: CHANNEL });
      await expect(card).toContainText("Not permitted at Google: uploading videos and thumbnails.");
      await world.oauth({ unticked: [] });
      await card.getByRole("link", { name: "Reconnect" }).click();
      await page.getByRole("link", { name: /Boris/ }).click();
      await expect(page.getByText(`${CHANNEL} is connected`)).toBeVisible();
      await expect(page.getByRole("region", { name: CHANNEL })).toHaveCount(1);
      await expect(card).not.toContainText("Not permitted");
    });

    test("it shows its figures, when they were read, and that it is watched", async ({ page }) => {
      await page.goto("/channels");
      const card = page.getByRole("region", { name: CHANNEL });
      await expect(card).toContainText("Connected");
      await expect(card).toContainText("YouTube Data API");
      await expectSound(page, "channels");
      await page.goto("/bloggers");
      await expect(page.getByRole("row").filter({ hasText: CHANNEL })).toBeVisible();
    });

    test("who may only look sees the channel and no deeds", async ({ context, page }) => {
      await viewer.signIn(context);
      await page.goto("/channels");
      await expect(page.getByRole("region", { name: CHANNEL })).toBeVisible();
      await expect(page.getByRole("button", { name: "Disconnect" })).toHaveCount(0);
      await expect(page.getByRole("link", { name: /Connect a channel|Reconnect|New upload/ })).toHaveCount(0);
    });

    test("disconnecting asks first, and says what stays", async ({ page }) => {
      await page.goto("/channels");
      await page.getByRole("region", { name: CHANNEL }).getByRole("button", { name: "Disconnect" }).click();
      const dialog = page.getByRole("dialog");
      await expect(dialog).toContainText("Videos that are published stay");
      await expectSound(page, "channel-disconnect");
      await dialog.getByRole("button", { name: "Disconnect" }).click();
      await expect(page.getByRole("region", { name: CHANNEL })).toContainText("Disconnected");
    });
  });

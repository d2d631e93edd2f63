import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { DemoWorld } from "../fixtures/demo-world";
import { serveFile } from "../fixtures/serve-file";
import { expectSound, test } from "../fixtures/test";
import { Workspace } from "../fixtures/workspace";
import { UploadsPage } from "../pages/uploads-page";

const CLIP = "e2e/fixtures/media/landscape.mp4";
const PICTURE = "e2e/fixtures/media/picture.png";
const WORKSHOP = "The Small Workshop";
const OFFCUTS = "Workshop Offcuts";
// The world outlives a run of the specs: what it is asked about has a name of this run.
const RUN = randomUUID().slice(0, 6);
const LAMP = `A lamp from scraps ${RUN}`;
const NEVER = `Never sent ${RUN}`;
const SECOND = `Second try ${RUN}`;

let workspace: Workspace;
let viewer: Workspace;
let world: DemoWorld;
let uploads: UploadsPage;

test.beforeAll(async ({ baseURL }) => {
  workspace = await Workspace.create(baseURL);
  viewer = await workspace.viewer(baseURL);
  world = await DemoWorld.find();
  await world.uploads({ faults: [], processingMs: 200 });
});
test.afterAll(async () => {
  await world.uploads({ faults: [] });
  await workspace.letChannelsGo();
  await Promise.all([workspace.dispose(), viewer.dispose()]);
});
test.beforeEach(async ({ context, page }) => {
  await workspace.signIn(context);
  uploads = new UploadsPage(page);
});

test.describe
  .serial("Uploads", () => {
    test("without a channel the page says what comes first", async ({ page }) => {
      await uploads.open();
      await expect(page.getByText("Connect a channel first")).toBeVisible();
      await expectSound(page, "uploads-no-channel");
      await uploads.connect("workshop");
      await uploads.connect("offcuts");
      await uploads.open();
      await expect(page.getByText("Nothing has been uploaded yet")).toBeVisible();
      await expectSound(page, "uploads-empty");
    });

    test("a form that lacks something says what, and is not sent", async ({ page }) => {
      await uploads.openNew();
      await page.getByRole("button", { name: "Publish videos" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "Add a video" })).toBeVisible();
      await expect(page.getByRole("alert").filter({ hasText: "Choose a channel" })).toBeVisible();
      await expect(page.getByRole("alert").filter({ hasText: "made for kids" })).toBeVisible();
      await expectSound(page, "uploads-new-missing");
      await uploads.paste("https://files.example/clip.mp4");
      await uploads.video("clip").getByLabel("Title").fill("a".repeat(101));
      await expect(page.getByText("YouTube takes at most 100 characters", { exact: false })).toBeVisible();
      await page.getByLabel("Description").fill("Привет <b>");
      await expect(page.getByText("no < or > in a description", { exact: false })).toBeVisible();
      await expect(page.getByText("16 of 5,000 bytes")).toBeAttached();
    });

    test("a file that is chosen before the code of the page has come is taken", async ({ page }) => {
      const code = Promise.withResolvers<void>();
      await page.route(/\/_next\/static\/.+\.js/, async (route) => {
        await code.promise;
        await route.continue();
      });
      await page.goto("/uploads/new", { waitUntil: "commit" });
      await uploads.videos.setInputFiles(CLIP);
      code.resolve();
      await expect(page.getByText(/MP4 ·/).last()).toBeVisible();
      await expect(uploads.video("landscape").getByLabel("Title")).toHaveValue("landscape");
    });

    test("a file goes from the form to the channel, and its page tells how", async ({ page }) => {
      await uploads.openNew();
      await uploads.choose(CLIP);
      await uploads.video("landscape").getByLabel("Title").fill(LAMP);
      await page.locator("input[type=file][accept*=png]").setInputFiles(PICTURE);
      await expect(page.getByText("Another picture")).toBeVisible();
      await uploads.publishTo(WORKSHOP);
      await page.getByLabel("Description").fill("Built in one evening.");
      await page.getByLabel("Tags").fill("lamp,oak wood,");
      await uploads.notForKids();
      await uploads.visible("Public");
      await expect(uploads.preflight()).toContainText(/checks? passed/);
      await expectSound(page, "uploads-new");
      await uploads.send();
      await expect(uploads.state("Published")).toBeVisible({ timeout: 45_000 });
      await expect(uploads.timeline()).toContainText("Consent given");
      for (const step of ["Created", "Uploading", "Processing", "Published"]) {
        await expect(uploads.timeline().getByText(step, { exact: true }).first()).toBeVisible();
      }
      await expect(page.getByRole("link", { name: "Studio" })).toHaveAttribute("href", /\/video\/.+\/edit$/);
      await expectSound(page, "upload");
      const made = (await world.uploads()).videos.filter(({ title }) => title === LAMP);
      const sha256 = createHash("sha256")
        .update(await readFile(CLIP))
        .digest("hex");
      expect(made).toMatchObject([{ sha256, thumbnail: true }]);
    });

    test("what was filled in survives a reload, and is kept under a name", async ({ page }) => {
      await uploads.openNew();
      await uploads.choose(CLIP);
      await page.getByLabel("Description").fill("Every week at the same bench.");
      await expect(page.getByText("Kept as a draft")).toBeVisible();
      await expect(page).toHaveURL(/draft=/);
      await page.reload();
      await expect(page.getByLabel("Description")).toHaveValue("Every week at the same bench.");
      await expect(page.getByText(/MP4 ·/)).toBeVisible();
      await page.getByRole("button", { name: "Templates" }).click();
      await page.getByLabel("Keep the present values as").fill("Weekly");
      await page.getByRole("button", { name: "Keep", exact: true }).click();
      await expect(page.getByText("Kept as “Weekly”", { exact: true })).toBeVisible();
      await uploads.openNew();
      await page.getByRole("button", { name: "Templates" }).click();
      await page.getByRole("button", { name: "Weekly", exact: true }).click();
      await expect(page.getByLabel("Description")).toHaveValue("Every week at the same bench.");
    });

    test("a link goes to two channels at a time to come, with what is different for one", async ({ page }) => {
      const source = await serveFile(CLIP);
      await uploads.openNew();
      await uploads.paste(source.url);
      await expect(uploads.video("a walk at dawn")).toBeVisible();
      await uploads.publishTo(WORKSHOP);
      await uploads.publishTo(OFFCUTS);
      const offcuts = page.getByRole("listitem").filter({ hasText: OFFCUTS });
      await offcuts.getByRole("button", { name: "Title" }).click();
      await offcuts.getByRole("textbox", { name: "Title" }).fill("Offcut of a walk");
      await uploads.notForKids();
      await uploads.visible("Public");
      await page.getByRole("radio", { name: "At a time" }).click();
      await expect(page.getByLabel("Publish at (UTC)")).not.toHaveValue("");
      await page.getByRole("button", { name: "Schedule 2 videos" }).click();
      await expect(page).toHaveURL(/\/uploads$/);
      await expect(uploads.row("Offcut of a walk")).toContainText("At YouTube", { timeout: 45_000 });
      await expect(uploads.row("a walk at dawn")).toContainText("At YouTube", { timeout: 45_000 });
      await expectSound(page, "uploads");
      await source.stop();
      await page.goto("/calendar");
      await expect(page.getByRole("link", { name: /Offcut of a walk/ }).first()).toBeVisible();
      await expectSound(page, "calendar");
    });

    test("the calendar is walked by keys and opens a day", async ({ page }) => {
      await page.goto("/calendar?month=2027-01");
      await expect(page.getByRole("heading", { name: "January 2027" })).toBeVisible();
      await page.getByRole("button", { name: /January 1, 2027/ }).focus();
      await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("button", { name: /January 8, 2027/ })).toBeFocused();
      await page.keyboard.press("PageDown");
      await expect(page.getByRole("button", { name: /February 8, 2027/ })).toBeFocused();
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: "New upload on this day" }).click();
      await expect(page.getByLabel("Publish at (UTC)")).toHaveValue("2027-02-08T12:00");
    });

    test("one that YouTube keeps refusing waits, is edited, and is cancelled", async ({ page }) => {
      await world.uploads({ faults: [{ on: "create", kind: "unavailable_before", times: 50 }] });
      await uploads.openNew();
      await uploads.choose(CLIP);
      await uploads.video("landscape").getByLabel("Title").fill(NEVER);
      await uploads.publishTo(OFFCUTS);
      await uploads.notForKids();
      await uploads.send();
      await expect(page.getByText("next attempt", { exact: false }).first()).toBeVisible();
      await page.getByRole("link", { name: "Edit" }).click();
      await page.getByLabel("Title").fill(`${NEVER}, renamed`);
      await expectSound(page, "upload-edit");
      await page.getByRole("button", { name: "Save changes" }).click();
      await expect(page.getByRole("heading", { name: `${NEVER}, renamed` })).toBeVisible();
      await page.getByRole("main").getByRole("button", { name: "Cancel" }).click();
      await expect(uploads.state("Cancelled")).toBeVisible();
      await world.uploads({ faults: [] });
      const { videos } = await world.uploads();
      expect(videos.filter(({ title }) => title.startsWith(NEVER))).toEqual([]);
    });

    test("one that failed says why and what to do, and goes on", async ({ page }) => {
      await world.uploads({ faults: [{ on: "create", kind: "bad_title", times: 1 }] });
      await uploads.openNew();
      await uploads.choose(CLIP);
      await uploads.video("landscape").getByLabel("Title").fill(SECOND);
      await uploads.publishTo(OFFCUTS);
      await uploads.notForKids();
      await uploads.send();
      await expect(page.getByRole("alert").filter({ hasText: "YouTube does not take these words" })).toBeVisible();
      await expectSound(page, "upload-failed");
      await expect(page.getByRole("link", { name: "Edit" })).toBeVisible();
      await page.getByRole("button", { name: "Retry" }).click();
      await expect(uploads.state("Published")).toBeVisible({ timeout: 45_000 });
      const { videos } = await world.uploads();
      expect(videos.filter(({ title }) => title === SECOND)).toHaveLength(1);
    });

    test("drafts are published and deleted together, on the user's word", async ({ page }) => {
      for (const title of ["Draft one", "Draft two"]) {
        await uploads.openNew();
        await uploads.choose(CLIP);
        await uploads.video("landscape").getByLabel("Title").fill(title);
        await uploads.publishTo(OFFCUTS);
        await uploads.notForKids();
        await page.getByRole("button", { name: "Save for later" }).click();
        await expect(page).toHaveURL(/\/uploads\/[0-9a-f-]{36}$/);
      }
      await page.goto("/uploads?status=drafts");
      await uploads.row("Draft one").getByRole("checkbox").click();
      await page.getByRole("button", { name: "Publish 1" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Publish it" }).click();
      await expect(uploads.row("Draft one")).toHaveCount(0);
      await uploads.row("Draft two").getByRole("checkbox").click();
      await page.getByRole("button", { name: "Delete 1 draft" }).click();
      await expect(uploads.row("Draft two")).toHaveCount(0);
      await page.goto("/uploads");
      await expect(uploads.row("Draft one")).toContainText("Published", { timeout: 45_000 });
      await expect(uploads.row("Draft two")).toHaveCount(0);
    });

    test("who may only look follows uploads and starts none", async ({ context, page }) => {
      await viewer.signIn(context);
      await uploads.open();
      await expect(uploads.row(SECOND)).toBeVisible();
      await expect(page.getByRole("link", { name: "New upload" })).toHaveCount(0);
      await uploads.openNew();
      await expect(page).toHaveURL(/\/uploads$/);
      await uploads.row(SECOND).getByRole("link").first().click();
      await expect(uploads.timeline()).toBeVisible();
      await expect(page.getByRole("button", { name: /Retry|Cancel/ })).toHaveCount(0);
    });
  });

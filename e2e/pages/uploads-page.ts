import { expect, type Locator, type Page } from "@playwright/test";

/** The list of uploads, the form, one upload, and the way to a channel. */
export class UploadsPage {
  readonly videos: Locator;

  constructor(private readonly page: Page) {
    this.videos = page.locator("input[type=file][multiple]");
  }

  open = () => this.page.goto("/uploads");
  openNew = () => this.page.goto("/uploads/new");
  row = (title: string) => this.page.getByRole("row").filter({ hasText: title });
  preflight = () => this.page.getByRole("region", { name: "Preflight" });
  timeline = () => this.page.getByRole("region", { name: "What happened" });
  video = (title: string) => this.page.getByRole("region", { name: title, exact: true });

  /** Through Google's consent, as Dora who owns both; the specs of channels look at the pages on the way. */
  async connect(channel: "workshop" | "offcuts"): Promise<void> {
    const asked = await this.page.request.get("/api/channels/connect?returnTo=/channels");
    const consent = new URL(asked.url());
    consent.searchParams.set("world_account", "dora@world.test");
    consent.searchParams.set("world_channel", channel);
    const back = await this.page.request.get(consent.href);
    expect(new URL(back.url()).searchParams.get("connect")).toBe("connected");
  }

  /** Waits until the bytes are at the server and were read. */
  async choose(path: string): Promise<void> {
    await this.videos.setInputFiles(path);
    await expect(this.page.getByText(/^(Ready: )?.*MP4 ·/).last()).toBeVisible();
  }

  async paste(url: string): Promise<void> {
    await this.page.getByRole("button", { name: "Paste links" }).click();
    await this.page.getByLabel("Addresses of videos, one a line").fill(url);
    await this.page.getByRole("button", { name: "Add 1 link" }).click();
  }

  publishTo = (channel: string) => this.page.getByRole("checkbox", { name: new RegExp(`^${channel}`) }).click();
  notForKids = () => this.page.getByRole("radio", { name: "No, it is not made for kids" }).check();

  async visible(privacy: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "Visibility" }).click();
    await this.page.getByRole("option", { name: new RegExp(`^${privacy}`) }).click();
  }

  /** Sends the form with one upload and waits for its page. */
  async send(): Promise<void> {
    await this.page.getByRole("button", { name: /^(Publish|Schedule) the video$/ }).click();
    await expect(this.page).toHaveURL(/\/uploads\/[0-9a-f-]{36}$/);
  }

  state = (words: string) => this.page.getByRole("main").getByText(words, { exact: true }).first();
}

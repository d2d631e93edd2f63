import type { Page } from "@playwright/test";

/** One video: its figures and its history. */
export class VideoPage {
  constructor(private readonly page: Page) {}

  /** From the list of videos, by its title. */
  async openFromList(title: string): Promise<void> {
    await this.page.goto(`/videos?q=${encodeURIComponent(title)}`);
    await this.page.getByRole("link", { name: title }).click();
    await this.title(title).waitFor();
  }

  title = (name: string) => this.page.getByRole("heading", { level: 1, name });
  term = (label: string) => this.page.getByRole("term").getByRole("button", { name: label, exact: true });
  figure = (label: string) => this.page.locator("dl > div").filter({ has: this.term(label) });
  plot = () => this.page.getByRole("slider");
  chosen = (group: string, name: string) =>
    this.page.getByRole("radiogroup", { name: group }).getByRole("radio", { name, exact: true });
  metric = (name: string) => this.chosen("What the chart shows", name);
  asTable = () => this.chosen("Show as", "Table").click();
  historyRows = () => this.page.getByRole("region", { name: / of / }).locator("tbody tr");
}

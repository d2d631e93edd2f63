import type { Page } from "@playwright/test";

/** The list of all videos, its filters and its columns. */
export class VideosPage {
  constructor(private readonly page: Page) {}

  open = (query = "") => this.page.goto(`/videos${query}`);
  search = () => this.page.getByRole("searchbox", { name: "Search titles" });
  rows = () => this.page.locator("tr[data-row]");
  row = (title: string) => this.rows().filter({ hasText: title });
  titles = () => this.page.locator("tr[data-row] td:first-child bdi").allTextContents();
  heading = (name: string) => this.page.getByRole("columnheader", { name });
  sortBy = (name: string) => this.heading(name).getByRole("button").click();
  shown = () => this.page.locator("footer [aria-live]");

  async choose(filter: string, option: string): Promise<void> {
    await this.page.getByRole("combobox", { name: filter, exact: true }).click();
    await this.page.getByRole("option", { name: option, exact: true }).click();
  }

  async toggleColumn(name: string): Promise<void> {
    await this.page.getByRole("button", { name: "Columns" }).click();
    await this.page.getByRole("menuitemcheckbox", { name, exact: true }).click();
    await this.page.keyboard.press("Escape");
  }
}

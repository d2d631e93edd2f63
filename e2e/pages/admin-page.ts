import type { Page } from "@playwright/test";

type Tab = "users" | "workspaces" | "runs" | "jobs" | "audit" | "health";

/** The installation's own pages. */
export class AdminPage {
  constructor(private readonly page: Page) {}

  open = (tab: Tab, query = "") => this.page.goto(`/admin/${tab}${query}`);
  row = (text: string) => this.page.getByRole("row").filter({ hasText: text });
  search = (text: string) => this.page.getByRole("searchbox").fill(text);

  async choose(name: string, deed: string): Promise<void> {
    await this.row(name).hover();
    await this.page.getByRole("button", { name: `Actions for ${name}` }).click();
    await this.page.getByRole("menuitem", { name: deed }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: deed }).click();
  }

  async filter(name: string, option: string): Promise<void> {
    await this.page.getByRole("combobox", { name }).click();
    await this.page.getByRole("option", { name: option, exact: true }).click();
  }
}

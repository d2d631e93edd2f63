import type { Page } from "@playwright/test";

/** One blogger: who it is, growth, videos, accounts. */
export class BloggerPage {
  constructor(private readonly page: Page) {}

  open = (id: string, tab = "") => this.page.goto(`/bloggers/${id}${tab}`);
  title = (name: string) => this.page.getByRole("heading", { level: 1, name });
  tab = (name: string) => this.page.getByRole("link", { name: new RegExp(`^${name}`) });
  figure = (label: string) =>
    this.page.locator("dl > div").filter({ has: this.page.getByRole("button", { name: label, exact: true }) });
  metric = (name: string) =>
    this.page.getByRole("radiogroup", { name: "What the chart shows" }).getByRole("radio", { name });
  rhythm = () => this.page.getByRole("region", { name: "Posting rhythm" });
  rows = () => this.page.locator("tr[data-row]");
  account = (name: string) =>
    this.page.getByRole("region", { name: "Accounts" }).getByRole("row").filter({ hasText: name });
}

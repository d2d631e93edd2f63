import type { Locator, Page } from "@playwright/test";

/** The list of bloggers and what is done from it. */
export class BloggersPage {
  readonly search: Locator;
  readonly sheet: Locator;
  readonly pasteBox: Locator;
  readonly recognised: Locator;

  constructor(private readonly page: Page) {
    this.search = page.getByRole("searchbox", { name: "Search bloggers" });
    this.sheet = page.getByRole("dialog");
    this.pasteBox = this.sheet.getByRole("textbox", { name: "Links, handles or ids" });
    this.recognised = this.sheet.getByRole("list", { name: "What was recognised" }).getByRole("listitem");
  }

  open = (query = "") => this.page.goto(`/bloggers${query}`);
  row = (name: string) => this.page.getByRole("row").filter({ hasText: name });
  names = () => this.page.locator("tr[data-row] td bdi").allTextContents();
  sortBy = (column: string) => this.page.getByRole("columnheader", { name: column }).getByRole("button").click();
  startAdding = () => this.page.getByRole("button", { name: "Add bloggers" }).first().click();

  /** Watches what is pasted, from the empty page to the closed sheet. */
  async add(text: string): Promise<void> {
    await this.startAdding();
    await this.pasteBox.fill(text);
    await this.sheet.getByRole("button", { name: /^Watch/ }).click();
  }

  /** Chooses rows; answers the bar of what can be done with them. */
  async select(...names: string[]): Promise<Locator> {
    for (const name of names) await this.page.getByRole("checkbox", { name: `Select row: ${name}` }).click();
    return this.page.getByRole("toolbar", { name: `${names.length} selected` });
  }

  async choose(name: string, deed: string): Promise<void> {
    await this.row(name).hover();
    await this.row(name).getByRole("button", { name: "More actions" }).click();
    await this.page.getByRole("menuitem", { name: deed }).click();
  }
}

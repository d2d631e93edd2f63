import type { Page } from "@playwright/test";

export type HistoryFile = { name: string; text: string };

/** The list of imports, the way from a file to its import, and one import. */
export class ImportsPage {
  constructor(private readonly page: Page) {}

  open = () => this.page.goto("/imports");
  openNew = () => this.page.goto("/imports/new");
  choose = ({ name, text }: HistoryFile) =>
    this.page.locator("input[type=file]").setInputFiles({
      name,
      mimeType: name.endsWith(".json") ? "application/json" : "text/csv",
      buffer: Buffer.from(text),
    });

  preview = () => this.page.getByRole("table");
  column = (name: string) => this.page.getByRole("combobox", { name: `What the column ${name} tells` });
  start = () => this.page.getByRole("button", { name: "Start the import" });
  figure = (name: string) => this.page.getByRole("main").locator("dl > div").filter({ hasText: name });
  row = (name: string) => this.page.getByRole("row").filter({ hasText: name });

  async readAs(column: string, field: string): Promise<void> {
    await this.column(column).click();
    await this.page.getByRole("option", { name: field, exact: true }).click();
  }

  /** From a file to the page of its import, done. */
  async bring(file: HistoryFile): Promise<void> {
    await this.openNew();
    await this.choose(file);
    await this.start().click();
    await this.page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
    await this.page.getByText(/^(Completed|With refused rows)$/).waitFor();
  }
}

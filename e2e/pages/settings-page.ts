import type { Page } from "@playwright/test";

/** The four tabs of the settings. */
export class SettingsPage {
  constructor(private readonly page: Page) {}

  open = (tab: "profile" | "workspace" | "members" | "tokens") => this.page.goto(`/settings/${tab}`);
  save = () => this.page.getByRole("button", { name: "Save" }).click();
  field = (name: string) => this.page.getByLabel(name, { exact: true });
  item = (text: string) => this.page.getByRole("main").getByRole("listitem").filter({ hasText: text });
  confirm = (name: string) => this.page.getByRole("dialog").getByRole("button", { name }).click();

  async pick(control: string, option: string | RegExp): Promise<void> {
    await this.page.getByRole("combobox", { name: control }).click();
    await this.page.getByRole("option", { name: option }).click();
  }

  /** The secret that is shown once. */
  secret = (label: string) => this.page.getByRole("textbox", { name: label, exact: true }).inputValue();
}

import type { Page } from "@playwright/test";

/** The page of the morning: figures, the main chart, top videos, movers, platforms. */
export class OverviewPage {
  constructor(private readonly page: Page) {}

  open = (query = "") => this.page.goto(`/${query}`);
  definition = (label: string) => this.page.getByRole("term").getByRole("button", { name: label, exact: true });
  /** One of the five figures, by its label. */
  figure = (label: string) => this.page.locator("dl > div").filter({ has: this.definition(label) });
  card = (title: string) => this.page.getByRole("region", { name: title, exact: true });
  /** The chart is drawn, so the page listens. */
  drawn = () => this.page.locator("canvas").first().waitFor();
  plot = () => this.page.getByRole("slider");
  metric = (name: string) =>
    this.page.getByRole("radiogroup", { name: "What the chart shows" }).getByRole("radio", { name });
  view = (name: "Chart" | "Table") =>
    this.page.getByRole("radiogroup", { name: "Show as" }).getByRole("radio", { name });
  platform = (name: string) => this.page.getByRole("radiogroup", { name: "Platform" }).getByRole("radio", { name });
  table = (title: string) => this.card(title).getByRole("table");
}

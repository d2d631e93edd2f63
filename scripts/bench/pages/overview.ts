import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright";
import { lastDays } from "@/lib/analytics/period";
import { inTurn } from "@/scripts/bench/measure/times";

const DEBIAN = "/usr/bin/chromium";
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];

type Visit = { kB: number; requests: number; paint: number };

/** Both streams end at once, and the browser is told not to ask again. */
const STREAMS = {
  silent: "retry: 600000\n\n",
  /** A parse ended: what shows it is fetched, and what it changed is asked for again. */
  moving: `retry: 600000
id: 1
event: parse
data: {"id":"00000000-0000-4000-8000-000000000000","status":"completed","total":1,"done":1,"failed":0}

`,
};
type Stream = keyof typeof STREAMS;

/** The median of several first visits, each with an empty cache, while live events are as told. */
export async function openOverview(address: string, visits: number, stream: Stream): Promise<Visit> {
  const browser = await chromium.launch({ ...(existsSync(DEBIAN) ? { executablePath: DEBIAN } : {}), args: FLAGS });
  try {
    const cookies = await signIn(browser, address);
    const { from, to } = lastDays(new Date(), "UTC", 90);
    const path = `${address}/?from=${from}&to=${to}`;
    await visit(browser, path, cookies, stream);
    const seen = await inTurn(Array.from({ length: visits }), () => visit(browser, path, cookies, stream));
    const median = (of: (one: Visit) => number) => seen.map(of).toSorted((a, b) => a - b)[Math.floor(visits / 2)] ?? 0;
    return { kB: median((one) => one.kB), requests: median((one) => one.requests), paint: median((one) => one.paint) };
  } finally {
    await browser.close();
  }
}

type Cookies = Awaited<ReturnType<Awaited<ReturnType<Browser["newContext"]>>["cookies"]>>;

async function signIn(browser: Browser, address: string): Promise<Cookies> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`, { waitUntil: "networkidle" });
  await page.locator("input[type=email]").fill("demo@creatorscope.test");
  await page.locator("input[type=password]").fill("demo-creatorscope");
  await page.locator("button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

async function visit(browser: Browser, path: string, cookies: Cookies, stream: Stream): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies(cookies);
  await context.route("**/api/events*", (route) =>
    route.fulfill({ contentType: "text/event-stream", body: STREAMS[stream] }),
  );
  const page = await context.newPage();
  const counted = await countTraffic(page);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) document.documentElement.dataset.paint = String(entry.startTime);
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
  await page.goto(path, { waitUntil: "load" });
  await page.locator("main canvas").first().waitFor();
  // All is there when nothing has begun for a while.
  await counted.quiet(1_500);
  const paint = await page.evaluate(() => Number(document.documentElement.dataset.paint));
  await context.close();
  return { kB: Math.round(counted.script() / 1000), requests: counted.requests(), paint: Math.round(paint) };
}

/** Requests, and bytes of scripts as they came over the wire. */
async function countTraffic(page: Page) {
  const session = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let requests = 0;
  let bytes = 0;
  let last = performance.now();
  session.on("Network.requestWillBeSent", () => {
    requests += 1;
    last = performance.now();
  });
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await session.send("Network.enable");
  return {
    requests: () => requests,
    script: () => bytes,
    quiet: async (ms: number) => {
      while (performance.now() - last < ms) await page.waitForTimeout(100);
    },
  };
}

import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, request, test } from "@playwright/test";
import { createdBloggerDto, bloggersPage as page } from "@/lib/services/bloggers/schemas";
import { parserStatusDto, runDetailDto } from "@/lib/services/parser/schemas";
import { tokenPair } from "@/lib/services/users/schemas";
import { Product } from "../fixtures/product";
import { startWorld, type World } from "../world/start-world";

let world: World;
let product: Product;

test.beforeAll(async () => {
  world = await startWorld();
  product = await Product.create(world.env);
});
test.afterAll(async () => {
  await product.dispose();
  await world.stop();
});

async function signIn(): Promise<APIRequestContext> {
  const email = `${randomUUID()}@example.test`;
  const password = `pw-${randomUUID()}`;
  const visitor = await request.newContext({ baseURL: product.origin, extraHTTPHeaders: { origin: product.origin } });
  const account = { email, password, name: "Ada Analyst", timeZone: "UTC" };
  expect((await visitor.post("/api/auth/register", { data: account })).status()).toBe(201);
  const login = await visitor.post("/api/auth/login", { data: { email, password } });
  const { access_token } = tokenPair.parse(await login.json());
  await visitor.dispose();
  const extraHTTPHeaders = { authorization: `Bearer ${access_token}` };
  return request.newContext({ baseURL: product.origin, extraHTTPHeaders });
}

test("a parse that a power cut interrupts is finished after the next start, and nothing is read twice", async () => {
  test.setTimeout(600_000);
  await product.start();
  const api = await signIn();
  world.fault({ path: "/playlistItems", kind: "slow", delayMs: 30_000 });
  const urls = ["@fifty-field-notes", "@emoji.kitchen", "@nothing-uploaded-yet"];
  const created = createdBloggerDto.parse(await (await api.post("/api/bloggers", { data: { urls } })).json());
  const status = async () => parserStatusDto.parse(await (await api.get("/api/parser/status")).json());
  await expect.poll(async () => (await status()).current?.step, { timeout: 30_000 }).toBe("list");

  await product.kill();
  world.clearFaults();
  await product.start();

  const run = async () => runDetailDto.parse(await (await api.get(`/api/parser/runs/${created.run.id}`)).json());
  await expect.poll(async () => (await run()).status, { timeout: 180_000 }).toBe("completed");
  expect(await run()).toMatchObject({ total: 3, done: 3, failed: 0 });
  const { items } = page.parse(await (await api.get("/api/bloggers")).json());
  expect(items).toMatchObject([{ id: created.id, videoCount: 65 }]);
  expect(items[0]?.profiles.map((profile) => profile.status)).toEqual(["active", "active", "empty"]);
  const lookUps = world.calls().filter((call) => "forHandle" in call.query);
  expect(lookUps).toHaveLength(3);
  await api.dispose();
});

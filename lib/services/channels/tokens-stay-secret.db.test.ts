import pino from "pino";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startWorld, type World } from "@/e2e/world/start-world";
import { createTestWorkspace } from "@/lib/db/test-database";
import { setTestEnv } from "@/lib/env/test-env";
import { log } from "@/lib/observability/log";
import { accessToken } from "./access-token";
import { beginConnect } from "./begin-connect";
import { checkChannel } from "./check-channel";
import { disconnectChannel } from "./disconnect-channel";
import { finishConnect } from "./finish-connect";
import { getChannel } from "./get-channel";
import { listChannels } from "./list-channels";

const SECRETS = /ya29|1\/\/|4\/[\w-]{8}|world-client-secret/;
const HOUR = 3_600_000;
let world: World;

beforeAll(async () => {
  world = await startWorld({ stopped: true });
  const { DATABASE_URL = "", DATA_DIR = "" } = process.env;
  setTestEnv({ ...world.env, DATABASE_URL, DATA_DIR });
});
afterAll(() => world.stop());

it("no token and no secret of the client is in a log, an error or an answer, whatever goes wrong", async () => {
  const logged: string[] = [];
  const stream: { write(line: string): unknown } = Reflect.get(log(), pino.symbols.streamSym);
  const written = vi.spyOn(stream, "write").mockImplementation((line) => logged.push(line));
  log().level = "trace";
  const answers: unknown[] = [];
  const failure = async (work: Promise<unknown>) => {
    const error: unknown = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    // As the wrapper of routes and the job server do it.
    log().error({ err: error }, "a failure");
    answers.push(error instanceof Error ? { ...error, message: error.message, stack: error.stack } : error);
  };
  const ctx = await createTestWorkspace();
  if (ctx.actor.kind !== "user") throw new Error("not a user");
  const user = { ...ctx, actor: ctx.actor };
  const connect = async () => {
    const url = new URL(await beginConnect(ctx, { returnTo: "/channels" }));
    url.searchParams.set("world_account", "ada@world.test");
    const back = new URL((await fetch(url, { redirect: "manual" })).headers.get("location") ?? "");
    const [state, code] = ["state", "code"].map((name) => back.searchParams.get(name) ?? "");
    answers.push(await finishConnect(user, { state: state ?? "", code: code ?? "" }));
  };
  const later = { ...ctx, now: new Date(ctx.now.getTime() + HOUR) };

  for (const failing of ["invalid_client", "server_error"] as const) {
    world.oauth({ failing });
    await connect();
  }
  world.oauth({ failing: null });
  await connect();
  const { items } = await listChannels(ctx);
  const id = items[0]?.id ?? "";
  answers.push(items, await getChannel(ctx, id));
  for (const failing of ["server_error", "invalid_client", "invalid_rapt"] as const) {
    world.oauth({ failing });
    await failure(accessToken(later, id));
    answers.push(await checkChannel(later, id));
  }
  world.fault({ path: "/revoke", kind: "reset" });
  await disconnectChannel(ctx, id);
  answers.push(await ctx.db.auditEntry.findMany(), await ctx.db.liveEvent.findMany(), await ctx.db.outbox.findMany());
  log().level = "silent";
  written.mockRestore();

  expect(logged.join("")).toContain("a failure");
  expect(logged.join("")).toContain("could not be withdrawn");
  expect(logged.join("")).not.toMatch(SECRETS);
  const told = JSON.stringify(answers, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
  expect(told.replaceAll(world.url, "")).not.toMatch(SECRETS);
}, 60_000);

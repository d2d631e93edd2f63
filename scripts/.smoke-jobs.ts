import { createServer } from "node:http";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { startEmbeddedPostgres } from "@/lib/db/embedded";
import { startJobServer } from "@/inngest/server/start-job-server";
const pg = await startEmbeddedPostgres({ dataDir: "/tmp/jobs-smoke", password: "smoke" });
const signingKey = "signkey-test-" + "ab".repeat(32);
const log = { debug(){}, info: (f:object,m:string)=>console.log(m,f), warn:(f:object,m:string)=>console.log("W",m,f), error:(f:object,m:string)=>console.log("E",m,f)};
const appPort = 39811, port = 39812;
const js = await startJobServer({ databaseUrl: pg.url, port, signingKey, eventKey: "evt", appUrls: [`http://127.0.0.1:${appPort}/api/inngest`], log });
process.env.INNGEST_BASE_URL = js.url; process.env.INNGEST_EVENT_KEY = "evt"; process.env.INNGEST_SIGNING_KEY = signingKey;
const client = new Inngest({ id: "smoke" });
let done: (v: unknown) => void = () => {}; let first = 0;
const fn = client.createFunction({ id: "three", triggers: [{ event: "t/three" }] }, async ({ step, event }) => {
  const a = await step.run("a", () => { first = Date.now(); return event.data.n as number });
  const b = await step.run("b", () => a + 1);
  const c = await step.run("c", () => b + 1);
  done(c); return c;
});
createServer(serve({ client, functions: [fn] })).listen(appPort);
await new Promise(r => setTimeout(r, 2500));
for (let i = 0; i < 10; i++) {
  const t = Date.now(); const p = new Promise(r => { done = r; });
  await client.send({ name: "t/three", data: { n: i } });
  await p; console.log("first", first - t, "total", Date.now() - t);
  await new Promise(r => setTimeout(r, 200));
}
const r = await fetch(`${js.url}/v1/runs?limit=2`, { headers: { authorization: `Bearer ${signingKey}` } });
console.log(JSON.stringify(await r.json(), null, 1).slice(0, 900));
await js.stop(); await pg.stop(); process.exit(0);

import type { Limit } from "@/inngest/server/limits/limits-of";
import { releaseSlots, standInLine, takeSlots } from "@/inngest/server/limits/slots";
import { parseSpan } from "@/inngest/server/protocol/durations";
import { buildRequest } from "@/inngest/server/runs/build-request";
import { type LoadedCall, loadCall } from "@/inngest/server/runs/load-call";
import { settleCall } from "@/inngest/server/runs/settle-call";
import type { Server } from "@/inngest/server/server";
import type { Call, Claim, Sending } from "@/inngest/server/store/queue";

/** Makes one call to the app and settles it. */
export async function handleCall(server: Server, claim: Claim, call: Call): Promise<void> {
  const loaded = await beginCall(server, claim, call);
  if (!loaded) return;
  const request = buildRequest(loaded, call, claim, server.settings.maxInlineBytes);
  const answer = await server.caller.call(request);
  await settleCall(server, claim, call, answer);
}

/** Reads the run; answers nothing when there is no call to make (run or step over, or no place under its limits). */
async function beginCall(server: Server, claim: Claim, call: Call): Promise<LoadedCall | undefined> {
  const loaded = await loadCall(server.database, call.run, call.step);
  if (!loaded?.alive || (call.step !== "step" && loaded.wanted !== "open")) {
    await drop(server, claim, loaded);
    return undefined;
  }
  const places = loaded.limits ? await takePlaces(server, claim, call, loaded.limits) : "had";
  if (places === "none") return undefined;
  if (loaded.first || places === "first") await watchFinish(server, loaded);
  return loaded;
}

async function drop(server: Server, claim: Claim, loaded: LoadedCall | undefined): Promise<void> {
  const sendings = await server.database.transaction(async (tx) => {
    if (!(await server.queue.complete(tx, claim))) return [];
    const called = loaded?.limits ? await releaseSlots(tx, loaded.limits, claim.id) : [];
    await server.queue.send(tx, called);
    return called;
  });
  server.queue.rang(sendings);
}

type Places = "none" | "had" | "first";

async function takePlaces(server: Server, claim: Claim, call: Call, limits: readonly Limit[]): Promise<Places> {
  return server.database.transaction(async (tx) => {
    const full = await takeSlots(tx, limits, claim.id);
    if (full !== undefined) {
      if (await server.queue.complete(tx, claim)) await standInLine(tx, full, call);
      return "none";
    }
    const { rowCount } = await tx.query(
      "update jobs.run set status = 'running', started_at = now() where id = $1 and status = 'queued'",
      [call.run],
    );
    return rowCount === 1 ? "first" : "had";
  });
}

async function watchFinish(server: Server, loaded: LoadedCall): Promise<void> {
  const after = loaded.config.timeouts?.finish;
  if (!after) return;
  const at = new Date(Date.now() + (parseSpan(after) ?? 0));
  const sending: Sending = { work: { kind: "timeout", run: loaded.runId, phase: "finish", after }, at };
  await server.database.transaction((tx) => server.queue.send(tx, [sending]));
}

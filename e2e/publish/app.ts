import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { serve } from "inngest/node";
import { z } from "zod";
import { armKill, killArm } from "@/e2e/publish/kill-hook";
import { served } from "@/inngest/index";
import { startEventRelay } from "@/inngest/start-event-relay";

// The app of the kill test, a process of its own: app.ts PORT. It loads, and serves when it is told to, so that another one
// can stand by; and it dies at the moment that it is told.
const order = z.union([z.object({ serve: z.literal(true) }), z.object({ arm: killArm })]);
const port = Number(process.argv[2]);
const handle = serve(served());

createInterface({ input: process.stdin }).on("line", (line) => {
  const given = order.parse(JSON.parse(line));
  if ("arm" in given) return armKill(given.arm);
  createServer(handle).listen(port, "127.0.0.1", () => {
    startEventRelay();
    process.stdout.write("serving\n");
  });
});
process.stdout.write("loaded\n");

import { createFirstAdmin } from "@/scripts/runtime/create-first-admin";
import { run } from "@/scripts/runtime/run";
import { serveUntilSignal } from "@/scripts/runtime/serve-until-signal";

// npm run dev: the same surroundings as npm start, with hot reload.
run(() => serveUntilSignal({ mode: "development", beforeServing: createFirstAdmin }));

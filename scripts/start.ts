import { createFirstAdmin } from "@/scripts/runtime/create-first-admin";
import { run } from "@/scripts/runtime/run";
import { serveUntilSignal } from "@/scripts/runtime/serve-until-signal";

// npm start: the production build on real platforms.
run(() => serveUntilSignal({ mode: "production", beforeServing: createFirstAdmin }));

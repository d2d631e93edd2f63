import { ensureBuild } from "@/scripts/runtime/ensure-build";
import { run } from "@/scripts/runtime/run";

// npm run build: what npm start would do first. For images, which are built once and started often.
run(() => ensureBuild(new AbortController().signal));

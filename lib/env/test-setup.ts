import { setTestEnv } from "@/lib/env/test-env";

setTestEnv();

import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { log } from "@/lib/observability/log";
import type { Identity } from "./authenticate";
import { pageIdentity } from "./page-identity";

const NONE: Identity["preferences"] = { locale: null, theme: null };

/** The appearance chosen by who looks at a page. Even the page that says that the database is gone needs a language. */
export const pagePreferences = cache(async (): Promise<Identity["preferences"]> => {
  // Outside the try: at build time Next learns by what this throws that a page depends on its request.
  await headers();
  try {
    return (await pageIdentity())?.identity.preferences ?? NONE;
  } catch (err) {
    log().warn({ err }, "a page is shown without its reader's preferences");
    return NONE;
  }
});

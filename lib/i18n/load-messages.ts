import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Messages } from "next-intl";
import formatMessage from "use-intl/format-message";
import { z } from "zod";
import { compileMessages, type MessageTree } from "@/lib/i18n/compile-messages";
import type { AppLocale } from "@/lib/i18n/locales";

const messageTree: z.ZodType<MessageTree> = z.lazy(() => z.record(z.string(), z.union([z.string(), messageTree])));

const cache = new Map<AppLocale, Promise<Messages>>();

/**
 * All texts of one language: `messages/<locale>/<namespace>.json`, one namespace per file, found by name. They come as
 * this process's formatter takes them: the app is built with the small one (next.config.ts), tests and scripts parse.
 */
export function loadMessages(locale: AppLocale): Promise<Messages> {
  if (process.env.NODE_ENV !== "production") return readMessages(locale);
  const known = cache.get(locale);
  if (known) return known;
  const loading = readMessages(locale);
  cache.set(locale, loading);
  return loading;
}

async function readMessages(locale: AppLocale): Promise<Messages> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "messages", locale);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).sort();
  const entries = await Promise.all(
    files.map(async (file) => {
      const parsed: unknown = JSON.parse(await readFile(path.join(folder, file), "utf8"));
      return [path.basename(file, ".json"), messageTree.parse(parsed)] as const;
    }),
  );
  const tree = Object.fromEntries(entries);
  return formatMessage.raw ? tree : compileMessages(tree);
}

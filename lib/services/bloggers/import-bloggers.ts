import "server-only";
import type { Tx } from "@/lib/db/client";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { requestParse } from "@/lib/services/parser/request-parse";
import { type Alias, aliasOf } from "@/lib/services/profiles/rules";
import type { Profile } from "@/prisma/generated/client";
import { findWatchers } from "./find-watchers";
import { insertBlogger } from "./insert-blogger";
import { profilesOf } from "./profiles-of";
import { type ImportLine, readImportLines } from "./read-import-lines";
import { resolveText } from "./rules/resolve-text";
import type { ImportBloggersInput, ImportedBloggersDto, ImportedLine } from "./schemas";

type Read = { line: ImportLine; aliases: Alias[]; refusal: { code: string; reason: string } | null };

/**
 * Adds a list of creators, one blogger a line: bad lines are told and skipped, what is watched already is left as it is,
 * so the same list can be imported again. One run parses everything that is new.
 */
export async function importBloggers(ctx: Ctx, input: ImportBloggersInput): Promise<ImportedBloggersDto> {
  const lines = readImportLines(input).map(readLine);
  return ctx.db.$transaction(
    async (tx) => {
      const results: ImportedLine[] = [];
      const added: Profile[] = [];
      for (const read of lines) {
        const result = read.refusal ? rejected(read.line, read.refusal) : await importLine(tx, ctx, read, added);
        results.push(result);
      }
      const profileIds = added.map((profile) => profile.id);
      const run = added.length > 0 ? await requestParse(tx, ctx, { profileIds, trigger: "blogger_added" }) : null;
      const tally = (result: ImportedLine["result"]) => results.filter((line) => line.result === result).length;
      const created = tally("created");
      await recordAudit(tx, ctx, {
        action: "bloggers.imported",
        entityType: "blogger",
        detail: { lines: results.length, created, rejected: tally("rejected") },
      });
      return {
        created,
        alreadyWatched: tally("already_watched"),
        rejected: tally("rejected"),
        run: run ? { id: run.id } : null,
        lines: results,
      };
    },
    { timeout: 120_000 },
  );
}

function readLine(line: ImportLine): Read {
  const items = resolveText(line.input);
  const bad = items.find((item) => item.verdict === "reject");
  const aliases = items.flatMap((item) => aliasOf(item) ?? []);
  if (!bad && aliases.length > 0) return { line, aliases, refusal: null };
  const reason = bad?.reason ?? "This is not a creator's link.";
  return { line, aliases: [], refusal: { code: bad?.code ?? "not_a_link", reason } };
}

async function importLine(tx: Tx, ctx: Ctx, read: Read, added: Profile[]): Promise<ImportedLine> {
  const { line, input, name, tags } = read.line;
  const profiles = await profilesOf(tx, read.aliases);
  const ids = profiles.map((profile) => profile.id);
  const watchers = await findWatchers(tx, ctx.workspaceId, ids);
  const [watcher] = watchers.values();
  const told = { line, input, code: null, reason: null };
  if (watcher && watchers.size === ids.length) return { ...told, result: "already_watched", bloggerId: watcher.id };
  const blogger = await insertBlogger(tx, ctx, { name, tags, profiles });
  added.push(...profiles);
  return { ...told, result: "created", bloggerId: blogger.id };
}

const rejected = ({ line, input }: ImportLine, refusal: { code: string; reason: string }): ImportedLine => ({
  line,
  input: input.slice(0, 500),
  result: "rejected",
  bloggerId: null,
  ...refusal,
});

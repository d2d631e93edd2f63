import { looksLikeAddress } from "./parse-link";
import { resolveLine } from "./resolve-line";
import type { ResolvedItem } from "./resolved-item";

/** More than this many lines are an import, not a paste. */
export const MAX_PASTED_LINES = 500;

const WRAPPING = /^[\s<>"'“”«»([{]+|[\s<>"'“”«»)\]},;]+$/g;

/** Links inside a line of prose, a bullet list, markdown or an embed code. */
function linksIn(line: string): string[] {
  return (line.match(/https?:\/\/[^\s<>"'“”«»]+/gi) ?? []).map((found) => found.replace(/[)\]},;.!]+$/, ""));
}

/** One line is one item, unless it plainly holds several links or handles. */
function piecesOf(line: string): string[] {
  const whole = line.replace(WRAPPING, "");
  if (!/\s|[,;]/.test(whole)) {
    if (/[([<"'=]https?:\/\//i.test(whole) && !/^https?:/i.test(whole)) return linksIn(whole);
    return whole ? [whole] : [];
  }
  const pieces = whole.split(/[\s,;]+/).map((piece) => piece.replace(WRAPPING, ""));
  const named = pieces.filter((piece) => /^@[^\s@]+$/.test(piece) || looksLikeAddress(piece));
  if (named.length === pieces.length) return named;
  const links = linksIn(line);
  if (links.length > 0) return links;
  return named.length > 0 ? named : [whole];
}

/** Classifies pasted text line by line; empty lines are left out. Reads at most `MAX_PASTED_LINES` items. */
export function resolveText(text: string): ResolvedItem[] {
  const items: ResolvedItem[] = [];
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    for (const piece of piecesOf(line.slice(0, 10_000))) {
      if (items.length >= MAX_PASTED_LINES) return items;
      items.push(resolveLine(piece));
    }
  }
  return items;
}

import { AppError, type FieldError } from "@/lib/errors";
import { type Alias, aliasKey, aliasOf } from "@/lib/services/profiles/rules";
import { resolveText } from "./rules/resolve-text";

/** The spellings that pasted entries name, each once; a 422 that tells by `urls.N` what each refused entry is. */
export function acceptUrls(urls: readonly string[]): Alias[] {
  const errors: FieldError[] = [];
  const found = new Map<string, Alias>();
  for (const [index, text] of urls.entries()) {
    const items = resolveText(text);
    if (items.length === 0)
      errors.push({ path: `urls.${index}`, code: "not_a_link", detail: "There is no link in it." });
    for (const item of items) {
      const alias = aliasOf(item);
      if (alias) found.set(aliasKey(alias), alias);
      else {
        const detail = item.reason ?? "This is not a creator's link.";
        errors.push({ path: `urls.${index}`, code: item.code ?? "not_a_link", detail });
      }
    }
  }
  if (errors.length === 0) return [...found.values()];
  const detail = errors.length === 1 ? (errors[0]?.detail ?? "") : "Some links are not creators. Nothing was added.";
  throw new AppError("validation_failed", detail, { code: "invalid_urls", errors });
}

import { CircleCheck, CircleX, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { PlatformDot } from "@/components/layout/platform-dot";
import { useErrorWords } from "@/components/layout/use-error-words";
import type { ResolvedItem } from "@/lib/services/bloggers/rules/resolved-item";

/** What one pasted line is, or why it is nothing that can be watched. */
export function ResolvedLine({ item }: { item: ResolvedItem }) {
  const t = useTranslations("bloggers");
  const words = useErrorWords();
  const refused = item.verdict === "reject" || !item.platform || !item.kind;
  return (
    <li className="flex min-w-0 items-start gap-2 border-line border-b py-2 text-sm last:border-b-0">
      {refused ? (
        <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-down" />
      ) : item.verdict === "accept" ? (
        <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-up" />
      ) : (
        <Search aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      )}
      <span className="min-w-0 flex-1">
        {item.platform && item.kind && !refused ? (
          <>
            <span className="flex min-w-0 items-center gap-1.5">
              <PlatformDot platform={item.platform} />
              <span className="text-muted">{t(`kind.${item.kind}`)}</span>
              <bdi className="clip-text font-medium">{item.ref}</bdi>
            </span>
            {item.verdict === "accept_content" ? (
              <span className="block text-faint text-xs">{t("paste.ownerLookup")}</span>
            ) : null}
          </>
        ) : (
          <>
            <bdi className="clip-text block text-muted">{item.input}</bdi>
            <span className="block text-down text-xs">{words.byCode("reject", item.code, item.reason ?? "")}</span>
          </>
        )}
      </span>
    </li>
  );
}

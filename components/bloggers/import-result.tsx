import { useTranslations } from "next-intl";
import { useErrorWords } from "@/components/layout/use-error-words";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { ImportedBloggersDto } from "@/lib/services/bloggers/schemas";

const TONES = { created: "good", already_watched: "neutral", rejected: "bad" } as const;

/** What became of each line of a list. */
export function ImportResult({ result }: { result: ImportedBloggersDto }) {
  const t = useTranslations("bloggers.result");
  const words = useErrorWords();
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm" role="status">
        {t("summary", { created: result.created, known: result.alreadyWatched, rejected: result.rejected })}
      </p>
      <Table label={t("label")}>
        <thead>
          <tr>
            <Th numeric>{t("line")}</Th>
            <Th>{t("input")}</Th>
            <Th>{t("outcome")}</Th>
          </tr>
        </thead>
        <tbody>
          {result.lines.map((line) => (
            <Tr key={line.line}>
              <Td numeric>{line.line}</Td>
              <Td className="max-w-56">
                <bdi className="clip-text block">{line.input}</bdi>
              </Td>
              <Td>
                <Badge tone={TONES[line.result]}>{t(line.result)}</Badge>
                {line.reason ? (
                  <span className="block text-muted text-xs">{words.byCode("reject", line.code, line.reason)}</span>
                ) : null}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { toDrawable } from "@/components/charts/chart-types";
import { PlatformDot } from "@/components/layout/platform-dot";
import { Avatar } from "@/components/ui/avatar";
import { Delta } from "@/components/ui/delta";
import { formatSigned } from "@/components/ui/format-number";
import { Sparkline } from "@/components/ui/sparkline";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Thumbnail } from "@/components/ui/thumbnail";
import type { MoverDto, MoverSubject } from "@/lib/services/movers/schemas";

type MoversTableProps = { items: readonly MoverDto[]; subject: MoverSubject; label: string };

/** What each gained now and before, and how far apart the two are. */
export function MoversTable({ items, subject, label }: MoversTableProps) {
  const t = useTranslations("movers");
  const sparkline = subject === "bloggers";
  return (
    <Table label={label} className="table-fixed">
      <thead>
        <tr>
          <Th className="ps-4">{t(`column.${subject}`)}</Th>
          {sparkline ? <Th className="w-28 max-lg:hidden xl:max-[1680px]:hidden">{t("column.course")}</Th> : null}
          <Th numeric className="w-24 max-sm:px-2">
            {t("column.gained")}
          </Th>
          <Th numeric className="w-24 max-lg:hidden xl:max-[1520px]:hidden">
            {t("column.before")}
          </Th>
          <Th numeric className="w-24 max-sm:hidden">
            {t("column.difference")}
          </Th>
          <Th numeric className="w-26 pe-4 max-sm:w-24 max-sm:ps-2">
            {t("column.change")}
          </Th>
        </tr>
      </thead>
      <tbody>
        {items.map((mover) => (
          <Tr key={mover.id}>
            <Td className="h-13 ps-4">
              <Identity mover={mover} subject={subject} />
            </Td>
            {sparkline ? (
              <Td className="max-lg:hidden xl:max-[1680px]:hidden">
                <Course mover={mover} />
              </Td>
            ) : null}
            <Td numeric className="max-sm:px-2">
              <Delta value={mover.gained} />
            </Td>
            <Td numeric className="max-lg:hidden xl:max-[1520px]:hidden">
              <Delta value={mover.previousGained} className="font-normal" reason={t("notKnownBefore")} />
            </Td>
            <Td numeric className="max-sm:hidden">
              <Delta value={mover.difference} reason={t("notKnownBefore")} />
            </Td>
            <Td numeric className="pe-4 max-sm:ps-2">
              <Delta
                as="percent"
                value={mover.change}
                reason={mover.previousGained === null ? t("notKnownBefore") : t("nothingBefore")}
              />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Identity({ mover, subject }: { mover: MoverDto; subject: MoverSubject }) {
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      {subject === "videos" ? (
        <Thumbnail src={mover.pictureUrl} className="max-sm:hidden" />
      ) : (
        <Avatar src={mover.pictureUrl} name={mover.name} />
      )}
      <span className="min-w-0">
        <Link
          href={`/${subject}/${mover.id}`}
          dir="auto"
          className="clip-text block rounded-sm text-ink hover:text-accent-ink"
        >
          {mover.name}
        </Link>
        <span className="flex min-w-0 items-center gap-1.5 text-faint text-xs">
          {mover.platforms.map((platform) => (
            <PlatformDot key={platform} platform={platform} />
          ))}
          {mover.blogger ? (
            <Link href={`/bloggers/${mover.blogger.id}`} className="clip-text rounded-sm hover:text-ink">
              <bdi>{mover.blogger.name}</bdi>
            </Link>
          ) : null}
        </span>
      </span>
    </span>
  );
}

function Course({ mover }: { mover: MoverDto }) {
  const t = useTranslations("movers");
  const locale = useLocale();
  return (
    <Sparkline
      points={(mover.sparkline ?? []).map(toDrawable)}
      label={t("courseOf", { name: mover.name, gained: formatSigned(mover.gained, locale) ?? "—" })}
    />
  );
}

"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { toDrawable } from "@/components/charts/chart-types";
import { PlatformDot } from "@/components/layout/platform-dot";
import { Avatar } from "@/components/ui/avatar";
import { Delta } from "@/components/ui/delta";
import { type FigureColumn, FigureTable } from "@/components/ui/figure-table";
import { formatSigned } from "@/components/ui/format-number";
import { Sparkline } from "@/components/ui/sparkline";
import { Thumbnail } from "@/components/ui/thumbnail";
import type { MoverDto, MoverSubject } from "@/lib/services/movers/schemas";

type MoversTableProps = { items: readonly MoverDto[]; subject: MoverSubject; label: string };

/** What each gained now and before, and how far apart the two are. */
export function MoversTable({ items, subject, label }: MoversTableProps) {
  const t = useTranslations("movers");
  const course: FigureColumn<MoverDto> = {
    id: "course",
    head: t("column.course"),
    className: "w-28 max-lg:hidden xl:max-[1680px]:hidden",
    cell: (mover) => <Course mover={mover} />,
  };
  const columns: FigureColumn<MoverDto>[] = [
    {
      id: "name",
      head: t(`column.${subject}`),
      className: "ps-4",
      cellClassName: "h-13",
      cell: (mover) => <Identity mover={mover} subject={subject} />,
    },
    ...(subject === "bloggers" ? [course] : []),
    {
      id: "gained",
      head: t("column.gained"),
      numeric: true,
      className: "w-24 max-sm:px-2",
      cell: (mover) => <Delta value={mover.gained} />,
    },
    {
      id: "before",
      head: t("column.before"),
      numeric: true,
      className: "w-24 max-lg:hidden xl:max-[1520px]:hidden",
      cell: (mover) => <Delta value={mover.previousGained} className="font-normal" reason={t("notKnownBefore")} />,
    },
    {
      id: "difference",
      head: t("column.difference"),
      numeric: true,
      className: "w-24 max-sm:hidden",
      cell: (mover) => <Delta value={mover.difference} reason={t("notKnownBefore")} />,
    },
    {
      id: "change",
      head: t("column.change"),
      numeric: true,
      className: "w-26 pe-4 max-sm:w-24 max-sm:ps-2",
      cell: (mover) => (
        <Delta
          as="percent"
          value={mover.change}
          reason={mover.previousGained === null ? t("notKnownBefore") : t("nothingBefore")}
        />
      ),
    },
  ];
  return <FigureTable label={label} columns={columns} rows={items} rowKey={(mover) => mover.id} />;
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

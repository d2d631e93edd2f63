"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, CardHeader } from "@/components/ui/card";
import { Count } from "@/components/ui/count";
import { Table, Td, Th, Tr } from "@/components/ui/table";

type Cost = { key: string; what: ReactNode; where: ReactNode; calls: number; units: number };
type CostCardProps = {
  title: string;
  note: string;
  empty: string;
  heads: [what: string, where: string];
  costs: Cost[];
};

/** Work and what it costs, a line each. */
export function CostCard({ title, note, empty, heads, costs }: CostCardProps) {
  const t = useTranslations("quota.column");
  return (
    <Card>
      <CardHeader title={title} note={note} className="mb-2" />
      {costs.length === 0 ? (
        <p className="py-4 text-faint text-sm">{empty}</p>
      ) : (
        <Table label={title}>
          <thead>
            <tr>
              {heads.map((head) => (
                <Th key={head}>{head}</Th>
              ))}
              <Th numeric>{t("calls")}</Th>
              <Th numeric>{t("units")}</Th>
            </tr>
          </thead>
          <tbody>
            {costs.map(({ key, what, where, calls, units }) => (
              <Tr key={key}>
                <Td>{what}</Td>
                <Td className="text-muted sm:whitespace-nowrap">{where}</Td>
                <Td numeric>
                  <Count value={calls} exact />
                </Td>
                <Td numeric>
                  <Count value={units} exact />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

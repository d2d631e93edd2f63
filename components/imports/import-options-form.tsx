"use client";

import { FileSpreadsheet, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { DetectedFacts } from "@/components/imports/detected-facts";
import { isYear } from "@/components/imports/import-draft";
import { ImportProblems } from "@/components/imports/import-problems";
import { TimeZoneField } from "@/components/imports/time-zone-field";
import type { ImportDraftState } from "@/components/imports/use-import-draft";
import { PLATFORMS } from "@/components/layout/platforms";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { DATE_FORMATS } from "@/lib/services/imports/rules/parse-date";

/** How the rows are to be read, and the start. Every change is shown by the preview at once. */
export function ImportOptionsForm({ state, file }: { state: ImportDraftState; file: File }) {
  const t = useTranslations("imports");
  const shell = useTranslations("shell.platforms");
  const { draft, change, preview, start } = state;
  const known = preview.data;
  const ready = known !== undefined && !preview.isPlaceholderData && !preview.isError && known.problems.length === 0;
  return (
    <Card className="flex flex-col gap-4">
      <div className="flex items-center gap-2">
        <FileSpreadsheet aria-hidden className="size-4 shrink-0 text-faint" />
        <span dir="auto" className="clip-text flex-1 font-medium text-sm">
          {file.name}
        </span>
        <IconButton label={t("drop.other")} size="sm" onClick={() => state.choose(null)}>
          <X aria-hidden />
        </IconButton>
      </div>
      {known ? <DetectedFacts preview={known} bytes={file.size} /> : null}
      {known?.needsYear ? (
        <Field
          label={t("options.year")}
          required
          help={t("options.yearHelp")}
          error={isYear(draft.year) ? undefined : t("options.yearError")}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              maxLength={4}
              value={draft.year}
              onChange={(event) => change({ year: event.target.value.trim() })}
            />
          )}
        </Field>
      ) : null}
      <Field label={t("options.dateFormat")} help={t("options.dateFormatHelp")}>
        {(control) => (
          <Select
            {...control}
            value={draft.dateFormat}
            options={DATE_FORMATS.map((value) => ({
              value,
              label: value === "auto" ? t("options.auto") : value === "unix" ? t("options.unix") : value,
            }))}
            onChange={(dateFormat) => change({ dateFormat })}
          />
        )}
      </Field>
      <TimeZoneField value={draft.timeZone} onChange={(timeZone) => change({ timeZone })} />
      <Field label={shell("label")} help={t("options.platformHelp")}>
        {(control) => (
          <Select
            {...control}
            value={draft.platform}
            options={PLATFORMS.map((value) => ({ value, label: shell(value) }))}
            onChange={(platform) => change({ platform })}
          />
        )}
      </Field>
      {known?.format === "csv" ? (
        <label htmlFor="import-header" className="flex items-center gap-2 text-sm">
          <Checkbox
            id="import-header"
            checked={draft.header ?? known.header}
            onCheckedChange={(checked) => change({ header: checked === true, mapping: null })}
          />
          {t("options.header")}
        </label>
      ) : null}
      <ImportProblems problems={known?.problems ?? []} failure={start.error} />
      <Button
        variant="primary"
        size="lg"
        disabled={!ready}
        pending={start.isPending || start.isSuccess}
        onClick={() => start.mutate(file)}
      >
        {start.isPending ? t("uploading") : t("start")}
      </Button>
    </Card>
  );
}

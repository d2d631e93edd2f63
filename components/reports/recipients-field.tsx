"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { MemberDto } from "@/lib/services/workspaces/schemas";

type RecipientsFieldProps = {
  members: readonly MemberDto[];
  chosen: readonly string[];
  onChange: (userIds: string[]) => void;
};

/** Members of the workspace, and nobody else: only they have agreed to get mail from here. */
export function RecipientsField({ members, chosen, onChange }: RecipientsFieldProps) {
  const t = useTranslations("reports");
  const id = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-2" aria-describedby={`${id}-help`}>
      <legend className="mb-1.5 font-medium text-ink text-sm">{t("recipients")}</legend>
      {members.map(({ userId, name, email }) => (
        <label
          key={userId}
          htmlFor={`${id}-${userId}`}
          className="flex min-h-6 items-center gap-2 text-sm touch:min-h-11"
        >
          <Checkbox
            id={`${id}-${userId}`}
            checked={chosen.includes(userId)}
            onCheckedChange={(on) =>
              onChange(on === true ? [...chosen, userId] : chosen.filter((one) => one !== userId))
            }
          />
          <bdi className="clip-text">{name}</bdi>
          <span className="clip-text text-faint">{email}</span>
        </label>
      ))}
      {chosen.length === 0 ? (
        <p role="alert" className="text-down text-sm">
          {t("recipientsError")}
        </p>
      ) : null}
      <p id={`${id}-help`} className="text-faint text-xs">
        {t("recipientsHelp")}
      </p>
    </fieldset>
  );
}

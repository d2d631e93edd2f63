"use client";

import { useTranslations } from "next-intl";
import type { FieldControl } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type MemberDto, workspaceRole } from "@/lib/services/workspaces/schemas";

type RoleSelectProps = {
  label?: string;
  className?: string;
  value: MemberDto["role"];
  onChange: (role: MemberDto["role"]) => void;
} & Partial<FieldControl>;

/** The three roles, each with what it may do. */
export function RoleSelect({ label, className, value, onChange, ...control }: RoleSelectProps) {
  const t = useTranslations("settings");
  return (
    <Select
      {...control}
      {...(className ? { className } : {})}
      {...(label ? { "aria-label": label } : {})}
      value={value}
      options={workspaceRole.options.map((role) => ({
        value: role,
        label: t(`role.${role}`),
        help: t(`roleHelp.${role}`),
      }))}
      onChange={onChange}
    />
  );
}

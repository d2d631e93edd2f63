"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { RemoveMemberDialog } from "@/components/settings/remove-member-dialog";
import { RoleSelect } from "@/components/settings/role-select";
import { useMemberActions } from "@/components/settings/use-member-actions";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatDate } from "@/components/ui/format-time";
import { useNow } from "@/components/ui/use-now";
import type { MemberDto } from "@/lib/services/workspaces/schemas";

/** Who is in the workspace. Owners change and remove; everybody may leave. */
export function MembersList({ members, isOwner }: { members: readonly MemberDto[]; isOwner: boolean }) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const now = useNow();
  const { changeRole, remove } = useMemberActions();
  const [leaving, setLeaving] = useState<MemberDto | null>(null);
  return (
    <>
      <ul
        aria-label={t("members.title")}
        className="divide-y divide-line overflow-hidden rounded-lg border border-line"
      >
        {members.map((member) => (
          <li key={member.userId} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2.5">
            <div className="flex min-w-0 flex-[1_1_200px] items-center gap-3">
              <Avatar src={null} name={member.name} size={32} />
              <div className="min-w-0">
                <p className="flex min-w-0 items-center gap-2 text-sm">
                  <span className="clip-text">{member.name}</span>
                  {member.you ? <Badge>{t("members.you")}</Badge> : null}
                </p>
                <p className="clip-text text-faint text-xs">{member.email}</p>
              </div>
            </div>
            <p className="w-28 text-faint text-xs max-sm:hidden">
              {t("members.joined", { day: formatDate(new Date(member.joinedAt), now, locale, timeZone) })}
            </p>
            {isOwner ? (
              <RoleSelect
                className="w-40"
                label={t("members.roleOf", { name: member.name })}
                value={member.role}
                onChange={(role) => changeRole.mutate({ userId: member.userId, role })}
              />
            ) : (
              <span className="w-28 text-sm">{t(`role.${member.role}`)}</span>
            )}
            <div className="flex min-w-20 justify-end max-sm:ms-auto">
              {isOwner || member.you ? (
                <Button
                  size="sm"
                  variant="ghost"
                  aria-label={member.you ? t("members.leave") : t("members.removeOne", { name: member.name })}
                  onClick={() => setLeaving(member)}
                >
                  {member.you ? t("members.leave") : t("members.remove")}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {leaving ? (
        <RemoveMemberDialog
          member={leaving}
          pending={remove.isPending}
          onClose={() => setLeaving(null)}
          onConfirm={() => remove.mutate(leaving, { onSettled: () => setLeaving(null) })}
        />
      ) : null}
    </>
  );
}

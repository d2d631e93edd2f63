"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RoleSelect } from "@/components/settings/role-select";
import { useMemberActions } from "@/components/settings/use-member-actions";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { MemberDto } from "@/lib/services/workspaces/schemas";

/** Who is in the workspace. Owners change and remove; everybody may leave. */
export function MembersTable({ members, isOwner }: { members: readonly MemberDto[]; isOwner: boolean }) {
  const t = useTranslations("settings");
  const { changeRole, remove } = useMemberActions();
  const [leaving, setLeaving] = useState<MemberDto | null>(null);
  const own = leaving?.you === true;
  return (
    <div className="overflow-hidden rounded-lg border border-line">
      <Table label={t("members.title")} className="min-w-[540px]">
        <thead>
          <tr>
            <Th>{t("members.person")}</Th>
            <Th className="w-40">{t("members.role")}</Th>
            <Th className="w-32">{t("members.joined")}</Th>
            <Th className="w-28">
              <span className="sr-only">{t("members.actions")}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <Tr key={member.userId}>
              <Td className="py-2">
                <span className="flex min-w-0 items-center gap-2.5">
                  <Avatar src={null} name={member.name} />
                  <span className="flex min-w-0 flex-col">
                    <span className="flex min-w-0 items-center gap-2">
                      <span className="clip-text max-w-56">{member.name}</span>
                      {member.you ? <Badge>{t("members.you")}</Badge> : null}
                    </span>
                    <span className="clip-text max-w-56 text-faint text-xs">{member.email}</span>
                  </span>
                </span>
              </Td>
              <Td>
                {isOwner ? (
                  <RoleSelect
                    label={t("members.roleOf", { name: member.name })}
                    value={member.role}
                    onChange={(role) => changeRole.mutate({ userId: member.userId, role })}
                  />
                ) : (
                  t(`role.${member.role}`)
                )}
              </Td>
              <Td>
                <RelativeTime value={member.joinedAt} />
              </Td>
              <Td className="text-end">
                {isOwner || member.you ? (
                  <Button size="sm" variant="ghost" onClick={() => setLeaving(member)}>
                    {member.you ? t("members.leave") : t("members.remove")}
                  </Button>
                ) : null}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={(open) => {
          if (!open) setLeaving(null);
        }}
        title={own ? t("members.leaveTitle") : t("members.removeTitle", { name: leaving?.name ?? "" })}
        description={own ? t("members.leaveText") : t("members.removeText")}
        confirm={own ? t("members.leave") : t("members.remove")}
        danger
        pending={remove.isPending}
        onConfirm={() => {
          if (leaving) remove.mutate(leaving, { onSettled: () => setLeaving(null) });
        }}
      />
    </div>
  );
}

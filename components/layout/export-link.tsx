"use client";

import { ExportMenu, type ExportMenuProps } from "@/components/layout/export-menu";
import { ForMembers } from "@/components/layout/visitor";

/** The files of what is shown, for members. */
export function ExportLink(props: ExportMenuProps) {
  return (
    <ForMembers>
      <ExportMenu {...props} />
    </ForMembers>
  );
}

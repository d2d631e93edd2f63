import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

type AuthPanelProps = { title: string; lead?: ReactNode; children: ReactNode; foot?: ReactNode };

/** The one box of a sign-in page: a heading, a form, and what else one may do. */
export function AuthPanel({ title, lead, children, foot }: AuthPanelProps) {
  return (
    <>
      <Card className="flex flex-col gap-5 p-6">
        <header className="flex flex-col gap-1">
          <h1 className="font-medium text-ink text-xl">{title}</h1>
          {lead ? <p className="break-words text-muted text-sm">{lead}</p> : null}
        </header>
        {children}
      </Card>
      {foot ? <p className="text-center text-muted text-sm">{foot}</p> : null}
    </>
  );
}

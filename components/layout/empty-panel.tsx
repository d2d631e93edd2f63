import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type EmptyPanelProps = {
  icon?: LucideIcon;
  title: ReactNode;
  /** One sentence that teaches. */
  text?: ReactNode;
  /** One action. */
  action?: ReactNode;
  className?: string;
};

/** An empty place teaches in one sentence and offers one action. */
export function EmptyPanel({ icon: Icon, title, text, action, className }: EmptyPanelProps) {
  return (
    <div className={cn("flex flex-col items-center justify-center gap-1 px-6 py-14 text-center", className)}>
      {Icon ? (
        <span className="mb-2 inline-flex size-10 items-center justify-center rounded-lg border border-line bg-sunken text-muted">
          <Icon aria-hidden className="size-5" />
        </span>
      ) : null}
      <div className="font-medium text-base">{title}</div>
      {text ? <p className="max-w-md text-pretty text-muted text-sm">{text}</p> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";

type LoadingPanelProps = {
  /** A skeleton of the same geometry as what is coming; three bars unless given. */ children?: ReactNode;
  className?: string;
};

/** Says "Loading" once to screen readers and shows the shape of what is coming. */
export function LoadingPanel({ children, className }: LoadingPanelProps) {
  const t = useTranslations("common");
  return (
    <div role="status" className={cn("w-full", className)}>
      <span className="sr-only">{t("loading")}</span>
      {children ?? (
        <div className="flex flex-col gap-3 p-4">
          <Skeleton className="w-1/3" />
          <Skeleton className="w-2/3" />
          <Skeleton className="w-1/2" />
        </div>
      )}
    </div>
  );
}

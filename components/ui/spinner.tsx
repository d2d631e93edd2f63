import { cn } from "@/components/ui/cn";

/** A quiet ring; give `label` where it stands alone. */
export function Spinner({ className, label }: { className?: string; label?: string }) {
  return (
    <svg
      data-spinner=""
      viewBox="0 0 16 16"
      className={cn("weak:size-4 shrink-0 animate-spin", className)}
      role={label ? "img" : "presentation"}
      aria-hidden={label ? undefined : true}
      aria-label={label}
    >
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeOpacity="0.25" strokeWidth="2" />
      <path d="M14 8a6 6 0 0 0-6-6" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

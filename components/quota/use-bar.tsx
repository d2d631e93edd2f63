import { cn } from "@/components/ui/cn";

type UseBarProps = { limit: number; used: number; reserved: number; planned: number };

/** A limit filled from the left: used, held by calls under way, and what schedules will take. The figures stand beside it in words. */
export function UseBar({ limit, used, reserved, planned }: UseBarProps) {
  const share = (units: number, before: number) => Math.max(0, Math.min(units, limit - before)) / Math.max(1, limit);
  const parts = [
    { key: "used", width: share(used, 0), look: "bg-accent" },
    { key: "reserved", width: share(reserved, used), look: "bg-accent/55" },
    { key: "planned", width: share(planned, used + reserved), look: "bg-accent/25" },
  ];
  return (
    <div aria-hidden className="flex h-2 w-full overflow-hidden rounded-full bg-press">
      {parts.map(({ key, width, look }) =>
        width > 0 ? (
          <span
            key={key}
            className={cn("h-full min-w-0.5 border-surface border-e last:border-e-0", look)}
            style={{ width: `${width * 100}%` }}
          />
        ) : null,
      )}
    </div>
  );
}

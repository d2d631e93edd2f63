import { cn } from "@/components/ui/cn";
import { type SparkPoint, sparklinePath } from "@/components/ui/sparkline-path";

type SparklineProps = {
  points: readonly SparkPoint[];
  /** What it shows in words, with first and last value: it stands in for the picture. */
  label: string;
  /** A token: `var(--accent-ink)`. */
  color?: string;
  width?: number;
  height?: number;
  /** Stretches to its box instead of `width`. */
  fluid?: boolean;
  className?: string;
};

/** The course of a number in one glance; gaps are gaps. */
export function Sparkline({
  points,
  label,
  color = "var(--muted)",
  width = 88,
  height = 24,
  fluid,
  className,
}: SparklineProps) {
  const shape = sparklinePath(points, width, height);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={fluid ? "100%" : width}
      height={height}
      preserveAspectRatio="none"
      className={cn("block shrink-0 overflow-visible", className)}
      fill="none"
      stroke={color}
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shape.lines.map((d) => (
        <path key={d} d={d} vectorEffect="non-scaling-stroke" />
      ))}
      {shape.dots.map((dot) => (
        <path key={dot.x} d={`M${dot.x} ${dot.y}h0`} strokeWidth="3" vectorEffect="non-scaling-stroke" />
      ))}
      {shape.end ? (
        <path d={`M${shape.end.x} ${shape.end.y}h0`} strokeWidth="4.5" vectorEffect="non-scaling-stroke" />
      ) : null}
    </svg>
  );
}

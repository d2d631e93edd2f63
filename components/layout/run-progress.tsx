import { Progress } from "@/components/ui/progress";

type RunProgressProps = {
  run: { status: string; done: number; total: number; failed: number };
  label: string;
  /** The same in words. */
  children: string;
};

/** How far a run of a parse has come: red once something failed, green when all is done. */
export function RunProgress({ run, label, children }: RunProgressProps) {
  const { done, total, failed, status } = run;
  return (
    <span className="flex items-center gap-2 tabular-nums">
      <Progress
        label={label}
        done={done}
        total={total}
        tone={failed > 0 ? "bad" : status === "completed" ? "good" : "accent"}
        className="w-16"
      />
      {children}
    </span>
  );
}

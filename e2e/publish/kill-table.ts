type Struck = { point: string; reached: boolean; underWay: string[] };

/** Where the process was killed → how often, how many uploads were under way then, and how these ended. */
export function killTable(struck: Struck[], outcomes: Map<string, string>, seed: number): string {
  const names = [...new Set(struck.map(({ point }) => point))].toSorted();
  const lines = names.map((name) => {
    const kills = struck.filter(({ point }) => point === name);
    const hit = kills.flatMap(({ underWay }) => underWay);
    const ends = new Map<string, number>();
    for (const id of hit) {
      const outcome = outcomes.get(id) ?? "lost";
      ends.set(outcome, (ends.get(outcome) ?? 0) + 1);
    }
    const missed = kills.filter(({ reached }) => !reached).length;
    const ended = [...ends].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
    const cells = [
      name,
      kills.length + (missed > 0 ? ` (${missed} elsewhere)` : ""),
      hit.length,
      ended || "none under way",
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const head = ["| killed at | kills | uploads under way | they ended |", "| --- | --- | --- | --- |"];
  return [`seed ${seed}, ${struck.length} kills`, ...head, ...lines].join("\n");
}

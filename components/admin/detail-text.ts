/** What an entry of the audit log tells, as words: `changed: locale, theme · before.role: user`. */
export function detailText(detail: Record<string, unknown>): string {
  return parts(detail, "").join(" · ");
}

function parts(value: Record<string, unknown>, prefix: string): string[] {
  return Object.entries(value).flatMap(([key, each]) => {
    const name = prefix + key;
    if (Array.isArray(each)) return each.length === 0 ? [] : [`${name}: ${each.map(said).join(", ")}`];
    if (typeof each === "object" && each !== null) return parts({ ...each }, `${name}.`);
    return each === null || each === undefined ? [] : [`${name}: ${said(each)}`];
  });
}

const said = (value: unknown): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

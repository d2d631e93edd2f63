import type { Bucket } from "./rules";

type Spent = { bucket: Bucket; method: string; workspaceId: string | null; calls: number; units: number };
type Units = Record<Bucket, number>;

export type MethodUse = { method: string; bucket: Bucket; calls: number; units: number };
/** `shared`: the installation's own work (the daily parse), for all. `others`: workspaces that are not named here. */
export type WorkspaceUse = {
  kind: "own" | "other" | "others" | "shared";
  workspaceId: string | null;
  name: string | null;
  units: Units;
};
export type QuotaUse = { methods: MethodUse[]; workspaces: WorkspaceUse[] };

const none = (): Units => ({ queries: 0, search: 0, uploads: 0, stats: 0 });
const total = (units: Units): number => Object.values(units).reduce((sum, one) => sum + one, 0);
const ORDER = { own: 0, other: 1, others: 2, shared: 3 } as const;

/** The day's entries by method, dearest first, and by workspace, one's own first. `names` null: others are one sum. */
export function sumUse(spent: readonly Spent[], own: string, names: ReadonlyMap<string, string> | null): QuotaUse {
  const methods = new Map<string, MethodUse>();
  const workspaces = new Map<string, WorkspaceUse>();
  workspaces.set("own", { kind: "own", workspaceId: own, name: null, units: none() });
  for (const { bucket, method, workspaceId, calls, units } of spent) {
    const key = `${bucket} ${method}`;
    const known = methods.get(key) ?? { method, bucket, calls: 0, units: 0 };
    methods.set(key, { ...known, calls: known.calls + calls, units: known.units + units });
    const holder = holderOf(workspaceId, own, names);
    const row = workspaces.get(holder.key) ?? { ...holder.use, units: none() };
    row.units[bucket] += units;
    workspaces.set(holder.key, row);
  }
  return {
    methods: [...methods.values()].sort((a, b) => b.units - a.units || a.method.localeCompare(b.method)),
    workspaces: [...workspaces.values()].sort(
      (a, b) => ORDER[a.kind] - ORDER[b.kind] || total(b.units) - total(a.units),
    ),
  };
}

function holderOf(id: string | null, own: string, names: ReadonlyMap<string, string> | null) {
  const use = (kind: WorkspaceUse["kind"], workspaceId: string | null, name: string | null) => ({
    kind,
    workspaceId,
    name,
  });
  if (id === null) return { key: "shared", use: use("shared", null, null) };
  if (id === own) return { key: "own", use: use("own", own, null) };
  if (names === null) return { key: "others", use: use("others", null, null) };
  return { key: id, use: use("other", id, names.get(id) ?? null) };
}

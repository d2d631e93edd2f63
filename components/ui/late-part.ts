"use client";

import { useEffect, useState } from "react";

/** Code that comes when it is wanted and then stays, for all who want it. */
export type LatePart<T extends object> = { load: () => Promise<T>; come: T | null };

export const latePart = <T extends object>(load: () => Promise<T>): LatePart<T> => ({ load, come: null });

/** Null until it is there; when it could not come (no connection) it is asked for again with the next wish. */
export function useLatePart<T extends object>(late: LatePart<T>, wanted: boolean): T | null {
  const [part, setPart] = useState<T | null>(late.come);
  useEffect(() => {
    if (!wanted || part) return;
    let gone = false;
    late.load().then((loaded) => {
      late.come = loaded;
      if (!gone) setPart(loaded);
    }, reportError);
    return () => {
      gone = true;
    };
  }, [late, wanted, part]);
  return part;
}

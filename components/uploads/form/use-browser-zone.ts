"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;
const read = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone of the reader's own clock; null on the server, which does not know it. */
export const useBrowserZone = (): string | null => useSyncExternalStore(never, read, () => null);

"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { latePart, useLatePart } from "@/components/ui/late-part";
import { toastStore } from "@/components/ui/toast";

const listPart = latePart(() => import("@/components/ui/toast-list"));

/**
 * Mounted once, in the root layout. The list comes with the first press of a key or the pointer: messages answer what
 * somebody did, and the connection may be gone by then.
 */
export function Toaster() {
  const entries = useSyncExternalStore(toastStore.subscribe, toastStore.read, toastStore.readOnServer);
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    const touch = () => setTouched(true);
    window.addEventListener("pointerdown", touch, { once: true, capture: true });
    window.addEventListener("keydown", touch, { once: true, capture: true });
    return () => {
      window.removeEventListener("pointerdown", touch, { capture: true });
      window.removeEventListener("keydown", touch, { capture: true });
    };
  }, []);
  const list = useLatePart(listPart, touched || entries.length > 0);
  return list ? <list.ToastList /> : null;
}

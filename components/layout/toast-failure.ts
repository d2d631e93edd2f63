import { toast } from "@/components/ui/toast";

/** Tells that something the user asked for did not happen, in the server's words. */
export function toastFailure(title: string, error: unknown): void {
  toast({ tone: "bad", title, ...(error instanceof Error ? { description: error.message } : {}) });
}

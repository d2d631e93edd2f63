import { FailureText } from "@/components/layout/failure-text";
import { toast } from "@/components/ui/toast";

/** Tells that something the user asked for did not happen, and why. */
export function toastFailure(title: string, error: unknown): void {
  toast({ tone: "bad", title, description: <FailureText error={error} /> });
}

import { QuotaSkeleton } from "@/components/quota/quota-skeleton";

export default function Loading() {
  return <QuotaSkeleton />;
}

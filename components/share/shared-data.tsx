"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { VisitorProvider } from "@/components/layout/visitor";

/** The page's data came with it; a visitor has no right to ask the API for more, so nothing is ever asked again. */
const forGood = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, retry: false },
    },
  });

export function SharedData({ children }: { children: ReactNode }) {
  const [client] = useState(forGood);
  return (
    <VisitorProvider>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </VisitorProvider>
  );
}

"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { ThemeProvider } from "next-themes";
import { type ReactNode, useState } from "react";
import { THEME_KEY } from "@/components/layout/shell/themes";
import { makeQueryClient } from "@/components/query-client";
import { Toaster } from "@/components/ui/toaster";

declare global {
  // Read by the scroll lock of dialogs when it adds its style element, so that the CSP lets it.
  var __webpack_nonce__: string | undefined;
}

type ProvidersProps = { /** The request's CSP nonce. */ nonce: string | undefined; children: ReactNode };

export function Providers({ nonce, children }: ProvidersProps) {
  const [client] = useState(makeQueryClient);
  // The first one: a refresh brings another request's, which the document's policy does not know.
  if (typeof window !== "undefined" && nonce) globalThis.__webpack_nonce__ ??= nonce;
  return (
    <QueryClientProvider client={client}>
      <ThemeProvider
        attribute="class"
        defaultTheme="system"
        enableSystem
        disableTransitionOnChange
        storageKey={THEME_KEY}
        {...(nonce ? { nonce } : {})}
      >
        {children}
        <Toaster />
      </ThemeProvider>
    </QueryClientProvider>
  );
}

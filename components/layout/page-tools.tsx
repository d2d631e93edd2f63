"use client";

import { createContext, type ReactNode, useContext } from "react";

const Tools = createContext<ReactNode>(null);

/** What every page's header offers beside its own actions (saved views, sharing, printing): given by the app, once. */
export function PageToolsProvider({ tools, children }: { tools: ReactNode; children: ReactNode }) {
  return <Tools.Provider value={tools}>{children}</Tools.Provider>;
}

/** The place of the tools in a page's header. */
export function PageTools() {
  return useContext(Tools);
}

"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { navigationFor } from "@/components/layout/navigation";
import { DemoBanner, OfflineBanner } from "@/components/layout/shell/banners";
import { PhoneBottomBar, PhoneTopBar } from "@/components/layout/shell/phone-bars";
import { Rail } from "@/components/layout/shell/rail";
import { rememberRail } from "@/components/layout/shell/rail-cookie";
import type { ShellProps } from "@/components/layout/shell/shell-types";
import { useShortcuts } from "@/components/layout/shell/use-shortcuts";
import { latePart, useLatePart } from "@/components/ui/late-part";

const paletteParts = latePart(async () => {
  const [palette, keys] = await Promise.all([
    import("@/components/layout/shell/command-palette"),
    import("@/components/layout/shell/keys-dialog"),
  ]);
  return { ...palette, ...keys };
});

/** The frame around every page of the dashboard. */
export function Shell({
  railCollapsed,
  demo,
  paletteSearch,
  children,
  ...props
}: ShellProps & { children: ReactNode }) {
  const t = useTranslations("shell");
  const router = useRouter();
  const [collapsed, setCollapsed] = useState(railCollapsed);
  const [palette, setPalette] = useState(false);
  const [keys, setKeys] = useState(false);
  const [near, setNear] = useState(false);
  const [text, setText] = useState("");
  const parts = useLatePart(paletteParts, near || palette || keys);
  const groups = useMemo(() => navigationFor(props.user.isAdmin), [props.user.isAdmin]);
  const pages = useMemo(
    () => new Map(groups.flatMap((g) => g.items.map((item) => [item.shortcut, item.href]))),
    [groups],
  );
  const targets = useMemo(() => new Set(pages.keys()), [pages]);

  const openPalette = useCallback(() => setPalette(true), []);
  const comeNear = useCallback(() => setNear(true), []);
  const openKeys = useCallback(() => setKeys(true), []);
  const goTo = useCallback(
    (letter: string) => {
      const href = pages.get(letter);
      if (href) router.push(href);
    },
    [pages, router],
  );
  const onEarly = palette ? setText : null;
  useShortcuts({ targets, onGo: goTo, onKeys: openKeys, onPalette: openPalette, onPaletteNear: comeNear, onEarly });

  const collapse = (next: boolean) => {
    setCollapsed(next);
    rememberRail(next);
  };
  const bars = { ...props, onPalette: openPalette, onPaletteNear: comeNear, onKeys: openKeys };
  return (
    <div className="flex min-h-dvh flex-col md:flex-row">
      <a
        href="#content"
        className="fixed start-2 top-2 z-70 -translate-y-20 rounded-md bg-accent px-3 py-2 font-medium text-on-accent text-sm focus:translate-y-0"
      >
        {t("skip")}
      </a>
      <Rail {...bars} groups={groups} collapsed={collapsed} onCollapse={collapse} />
      <PhoneTopBar {...bars} />
      <main id="content" tabIndex={-1} className="min-w-0 flex-1 bg-surface pb-16 outline-none md:pb-0">
        {demo ? <DemoBanner /> : null}
        <OfflineBanner />
        {children}
      </main>
      <PhoneBottomBar groups={groups} />
      {parts ? (
        <>
          <parts.CommandPalette
            text={text}
            onText={setText}
            open={palette}
            onOpenChange={setPalette}
            groups={groups}
            go={(href) => router.push(href)}
            onKeys={openKeys}
            search={paletteSearch}
          />
          <parts.KeysDialog open={keys} onOpenChange={setKeys} groups={groups} />
        </>
      ) : null}
    </div>
  );
}

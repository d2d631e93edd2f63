"use client";

import { Keyboard, Moon, Sun, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { Suspense } from "react";
import type { NavGroup } from "@/components/layout/navigation";
import type { PaletteSearch } from "@/components/layout/shell/shell-types";
import { Command, CommandInput, commandGroupStyles, commandItemStyles } from "@/components/ui/command-list";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

type CommandPaletteProps = {
  /** Kept outside: it is typed before the palette is here. */
  text: string;
  onText: (text: string) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly NavGroup[];
  go: (href: string) => void;
  onKeys: () => void;
  search?: PaletteSearch | undefined;
};

/** ⌘K: pages, actions, and whatever the search slot finds. */
export function CommandPalette({
  text,
  onText,
  open,
  onOpenChange,
  groups,
  go,
  onKeys,
  search: Search,
}: CommandPaletteProps) {
  const t = useTranslations("shell");
  const { resolvedTheme, setTheme } = useTheme();
  const close = (next: boolean) => {
    if (!next) onText("");
    onOpenChange(next);
  };
  const run = (action: () => void) => {
    close(false);
    action();
  };
  const dark = resolvedTheme === "dark";
  return (
    <Dialog open={open} onOpenChange={close}>
      <DialogContent bare size="md" title={t("palette.title")}>
        <Command label={t("palette.title")} loop>
          <CommandInput value={text} onChange={onText} placeholder={t("palette.placeholder")} aside={<Kbd>esc</Kbd>} />
          <Command.List className="scroll-quiet max-h-[min(420px,60dvh)] overflow-y-auto p-1">
            <Command.Empty className="px-3 py-8 text-center text-faint text-sm">
              {t("palette.empty", { text })}
            </Command.Empty>
            {/* On its way it must hold up nothing else: what is typed meanwhile would be lost. */}
            <Suspense fallback={null}>
              {Search && text.trim().length > 1 ? (
                <Search text={text.trim()} go={(href) => run(() => go(href))} />
              ) : null}
            </Suspense>
            <Command.Group heading={t("palette.go")} className={commandGroupStyles}>
              {groups.flatMap((group) =>
                group.items.map((item) => (
                  <Command.Item
                    key={item.key}
                    value={`go-${item.key}`}
                    keywords={[t(`nav.${item.key}`), item.href]}
                    onSelect={() => run(() => go(item.href))}
                    className={commandItemStyles}
                  >
                    <item.icon aria-hidden />
                    {t(`nav.${item.key}`)}
                    <span className="ms-auto flex gap-1">
                      <Kbd>G</Kbd>
                      <Kbd>{item.shortcut.toUpperCase()}</Kbd>
                    </span>
                  </Command.Item>
                )),
              )}
            </Command.Group>
            <Command.Group heading={t("palette.actions")} className={commandGroupStyles}>
              <Command.Item
                value="new-upload"
                keywords={[t("palette.newUpload")]}
                onSelect={() => run(() => go("/uploads/new"))}
                className={commandItemStyles}
              >
                <Upload aria-hidden />
                {t("palette.newUpload")}
              </Command.Item>
              <Command.Item
                value="theme"
                keywords={[t("account.theme"), t("account.light"), t("account.dark")]}
                onSelect={() => run(() => setTheme(dark ? "light" : "dark"))}
                className={commandItemStyles}
              >
                {dark ? <Sun aria-hidden /> : <Moon aria-hidden />}
                {`${t("account.theme")}: ${dark ? t("account.light") : t("account.dark")}`}
              </Command.Item>
              <Command.Item
                value="keys"
                keywords={[t("keys.title")]}
                onSelect={() => run(onKeys)}
                className={commandItemStyles}
              >
                <Keyboard aria-hidden />
                {t("keys.title")}
                <Kbd className="ms-auto">?</Kbd>
              </Command.Item>
            </Command.Group>
          </Command.List>
        </Command>
      </DialogContent>
    </Dialog>
  );
}

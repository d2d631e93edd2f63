import {
  BookOpen,
  CalendarDays,
  ChartNoAxesCombined,
  Clapperboard,
  FileInput,
  Gauge,
  Grid3x3,
  HardDriveDownload,
  History,
  type LucideIcon,
  Plug,
  Scale,
  Search,
  Send,
  Settings,
  ShieldCheck,
  TrendingUpDown,
  Tv,
  Upload,
  UsersRound,
} from "lucide-react";

/** `key` is the text under `shell.nav`; `shortcut` is the letter after `g`. */
export type NavItem = {
  key:
    | "overview"
    | "bloggers"
    | "videos"
    | "insights"
    | "compare"
    | "movers"
    | "runs"
    | "imports"
    | "connectors"
    | "settings"
    | "channels"
    | "uploads"
    | "calendar"
    | "posts"
    | "quota"
    | "search"
    | "downloads"
    | "admin"
    | "apiDocs";
  href: string;
  icon: LucideIcon;
  shortcut: string;
  adminOnly?: true;
  /** Has a place of its own in the bar of the phone; the others are under "More". */
  phone?: true;
};
export type NavGroup = { key: "watch" | "discover" | "publish" | "system"; items: readonly NavItem[] };

export const NAVIGATION: readonly NavGroup[] = [
  {
    key: "watch",
    items: [
      { key: "overview", href: "/", icon: ChartNoAxesCombined, shortcut: "o", phone: true },
      { key: "bloggers", href: "/bloggers", icon: UsersRound, shortcut: "b", phone: true },
      { key: "videos", href: "/videos", icon: Clapperboard, shortcut: "v", phone: true },
      { key: "compare", href: "/compare", icon: Scale, shortcut: "e" },
      { key: "movers", href: "/movers", icon: TrendingUpDown, shortcut: "m" },
      { key: "insights", href: "/insights", icon: Grid3x3, shortcut: "w" },
    ],
  },
  {
    key: "discover",
    items: [
      { key: "search", href: "/search", icon: Search, shortcut: "f" },
      { key: "downloads", href: "/downloads", icon: HardDriveDownload, shortcut: "l" },
    ],
  },
  {
    key: "publish",
    items: [
      { key: "channels", href: "/channels", icon: Tv, shortcut: "h" },
      { key: "uploads", href: "/uploads", icon: Upload, shortcut: "u" },
      { key: "calendar", href: "/calendar", icon: CalendarDays, shortcut: "c" },
      { key: "posts", href: "/posts", icon: Send, shortcut: "p" },
      { key: "quota", href: "/quota", icon: Gauge, shortcut: "q" },
    ],
  },
  {
    key: "system",
    items: [
      { key: "runs", href: "/runs", icon: History, shortcut: "r", phone: true },
      { key: "connectors", href: "/connectors", icon: Plug, shortcut: "n" },
      { key: "imports", href: "/imports", icon: FileInput, shortcut: "i" },
      { key: "settings", href: "/settings", icon: Settings, shortcut: "s" },
      { key: "admin", href: "/admin", icon: ShieldCheck, shortcut: "a", adminOnly: true },
      { key: "apiDocs", href: "/docs/api", icon: BookOpen, shortcut: "d" },
    ],
  },
];

export function navigationFor(isAdmin: boolean): NavGroup[] {
  return NAVIGATION.map((group) => ({ ...group, items: group.items.filter((item) => isAdmin || !item.adminOnly) }));
}

/** The overview is open at its own address only; every other page also under it. */
export function isOpen(href: string, pathname: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}

import { THEME_KEY, THEMES } from "@/components/layout/shell/themes";

type AccountThemeProps = {
  /** Null where nobody is signed in, or nothing was chosen. */ theme: string | null;
  nonce: string | undefined;
};

/**
 * Runs before anything is painted: the theme of the account takes the place of the last one of this device.
 * Backticks, because React writes quotes as entities, which a script does not read.
 */
export function AccountTheme({ theme, nonce }: AccountThemeProps) {
  const known = THEMES.find((one) => one === theme);
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {known ? `localStorage.setItem(\`${THEME_KEY}\`,\`${known}\`)` : ""}
    </script>
  );
}

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Tooltip } from "@/components/ui/tooltip";
import type { ProfileDto } from "@/lib/services/profiles/schemas";

const TONES = {
  pending: "accent",
  active: "good",
  empty: "neutral",
  private: "warn",
  not_found: "bad",
  terminated: "bad",
  blocked: "bad",
  error: "bad",
} as const;

/** The state of a profile in one word, what that means on hover. */
export function ProfileState({ profile }: { profile: Pick<ProfileDto, "status" | "imported"> }) {
  const t = useTranslations("bloggers");
  if (profile.imported) {
    return (
      <Tooltip content={t("link.about")}>
        <Badge>{t("link.state")}</Badge>
      </Tooltip>
    );
  }
  const badge = <Badge tone={TONES[profile.status]}>{t(`status.${profile.status}`)}</Badge>;
  return profile.status === "active" ? badge : <Tooltip content={t(`statusHelp.${profile.status}`)}>{badge}</Tooltip>;
}

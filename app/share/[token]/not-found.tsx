import { Unlink } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { EmptyPanel } from "@/components/layout/empty-panel";

/** Wrong, expired and revoked links look alike: a guess learns nothing. */
export default async function ShareNotFound() {
  const t = await getTranslations("share");
  return <EmptyPanel className="min-h-[60dvh]" icon={Unlink} title={<h1>{t("over")}</h1>} text={t("overText")} />;
}

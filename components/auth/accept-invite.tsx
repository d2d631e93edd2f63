"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormAlert } from "@/components/auth/form-alert";
import { useAuthMessage } from "@/components/auth/use-auth-message";
import { Button } from "@/components/ui/button";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/workspaces/schemas");

export function AcceptInvite({ token }: { token: string }) {
  const t = useTranslations("auth.invite");
  const message = useAuthMessage();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const join = async () => {
    setPending(true);
    setRefusal(null);
    try {
      await api("/api/auth/invite", {
        method: "POST",
        body: { token },
        output: async () => (await shapes()).joinedWorkspaceDto,
      });
      window.location.assign("/");
    } catch (error) {
      setPending(false);
      setRefusal(message(error));
    }
  };
  return (
    <div className="flex flex-col gap-4">
      <FormAlert>{refusal}</FormAlert>
      <Button variant="primary" size="lg" pending={pending} onClick={join}>
        {t("join")}
      </Button>
    </div>
  );
}

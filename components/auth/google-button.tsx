"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { signInWithGoogle } from "@/components/auth/browser-session";
import { Button } from "@/components/ui/button";

type GoogleButtonProps = { next: string; onProblem: (problem: unknown) => void };

export function GoogleButton({ next, onProblem }: GoogleButtonProps) {
  const t = useTranslations("auth");
  const [pending, setPending] = useState(false);
  const go = async () => {
    setPending(true);
    try {
      await signInWithGoogle(next);
    } catch (error) {
      setPending(false);
      onProblem(error);
    }
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="flex items-center gap-3 text-faint text-xs before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("or")}
      </p>
      <Button size="lg" className="w-full" pending={pending} onClick={go}>
        {t("google")}
      </Button>
    </div>
  );
}

"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Input } from "@/components/ui/input";

/** A password that can be looked at. */
export function PasswordInput(props: Omit<ComponentProps<typeof Input>, "type" | "trail">) {
  const t = useTranslations("auth");
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Input
      {...props}
      type={shown ? "text" : "password"}
      spellCheck={false}
      trail={
        <button
          type="button"
          aria-pressed={shown}
          aria-label={t("showPassword")}
          onClick={() => setShown(!shown)}
          className="hit-area pointer-events-auto flex size-7 items-center justify-center rounded-md hover:text-ink"
        >
          <Icon aria-hidden />
        </button>
      }
    />
  );
}

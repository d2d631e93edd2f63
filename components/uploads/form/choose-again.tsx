"use client";

import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";
import { cn } from "@/components/ui/cn";

/** A browser forgets its files with the page; the user gives this one again. */
export function ChooseAgain({ name, onFile }: { name: string; onFile: (file: File) => void }) {
  const t = useTranslations("uploads.form.transfer");
  return (
    <label
      className={cn(
        buttonStyles(),
        "w-fit max-w-full cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-accent-ink has-focus-visible:outline-offset-2",
      )}
    >
      <span className="clip-text">{t("choose", { name })}</span>
      <input
        type="file"
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.item(0);
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </label>
  );
}

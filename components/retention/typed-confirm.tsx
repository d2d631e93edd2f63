"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PanelButtons } from "@/components/ui/panel-buttons";

type TypedConfirmProps = {
  title: string;
  description: ReactNode;
  confirm: string;
  /** What is to be typed. */
  word: string;
  /** Something else is still to be decided. */
  blocked?: boolean;
  pending: boolean;
  onClose: () => void;
  onConfirm: (typed: string) => void;
  children?: ReactNode;
};

/** A question about what cannot be undone: answered by typing what it is about. */
export function TypedConfirm(props: TypedConfirmProps) {
  const t = useTranslations("retention");
  const [typed, setTyped] = useState("");
  const matches = typed.trim().toLowerCase() === props.word.trim().toLowerCase();
  const ready = matches && !props.blocked;
  return (
    <Dialog open onOpenChange={props.onClose}>
      <DialogContent
        size="sm"
        title={props.title}
        description={props.description}
        footer={
          <PanelButtons
            variant="danger"
            disabled={!ready}
            pending={props.pending}
            onClick={() => props.onConfirm(typed.trim())}
          >
            {props.confirm}
          </PanelButtons>
        }
      >
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (ready && !props.pending) props.onConfirm(typed.trim());
          }}
        >
          {props.children}
          <Field label={t("typeToConfirm", { word: props.word })} required>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                spellCheck={false}
                dir="auto"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}

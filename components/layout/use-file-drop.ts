"use client";

import { type DragEvent, useEffect, useRef, useState } from "react";

/** A label with a file input that takes what is dropped on it, too; `over` while something is held above it. */
export function useFileDrop(take: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  const given = (files: FileList | null) => {
    if (files && files.length > 0) take([...files]);
  };
  const input = useRef<HTMLInputElement>(null);
  const takeChosen = () => {
    if (!input.current) return;
    given(input.current.files);
    // The same file can be chosen once more.
    input.current.value = "";
  };
  // Who is quick chooses before the page hears of it.
  useEffect(() => {
    if (input.current?.files?.length) takeChosen();
  });
  return {
    over,
    label: {
      onDragEnter: drag(true),
      onDragOver: drag(true),
      onDragLeave: drag(false),
      onDrop: (event: DragEvent) => {
        drag(false)(event);
        given(event.dataTransfer.files);
      },
    },
    input: { type: "file", ref: input, onChange: takeChosen },
  } as const;
}

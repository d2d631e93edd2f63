"use client";

import { type ChangeEvent, type DragEvent, useState } from "react";

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
    input: {
      type: "file",
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        given(event.target.files);
        // The same file can be chosen once more.
        event.target.value = "";
      },
    },
  } as const;
}

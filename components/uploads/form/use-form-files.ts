"use client";

import { useState } from "react";
import type { DraftVideo } from "@/lib/services/upload-drafts/schemas";

const withOrWithout = (before: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> => {
  if (before.has(key) === isIn) return before;
  return isIn ? new Set(before).add(key) : new Set([...before].filter((one) => one !== key));
};

/** The files that this page has in its hands, by video; which videos' bytes are all at the server; whose pictures still come. */
export function useFormFiles() {
  const [files, setFiles] = useState<ReadonlyMap<string, File>>(new Map());
  const [ready, setReady] = useState<ReadonlySet<string>>(new Set());
  const [pictures, setPictures] = useState<ReadonlySet<string>>(new Set());
  return {
    files,
    hold: (entries: readonly (readonly [string, File])[]) => setFiles((before) => new Map([...before, ...entries])),
    mark: (key: string, isReady: boolean) => setReady((before) => withOrWithout(before, key, isReady)),
    markPicture: (key: string, isComing: boolean) => setPictures((before) => withOrWithout(before, key, isComing)),
    /** How many files the videos of the form still wait for. */
    coming: (videos: readonly DraftVideo[]) =>
      videos.filter(({ key, source }) => source.kind === "file" && !ready.has(key)).length +
      videos.filter(({ key }) => pictures.has(key)).length,
  };
}

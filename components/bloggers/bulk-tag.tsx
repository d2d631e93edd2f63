"use client";

import { Tag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TagsInput } from "@/components/bloggers/tags-input";
import { useTagBloggers } from "@/components/bloggers/use-tag-bloggers";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { BloggerDto } from "@/lib/services/bloggers/schemas";

/** Gives the chosen bloggers further tags; those that they have stay. */
export function BulkTag({ chosen, onDone }: { chosen: readonly BloggerDto[]; onDone: () => void }) {
  const t = useTranslations("bloggers.tags");
  const [open, setOpen] = useState(false);
  const [tags, setTags] = useState<string[]>([]);
  const tag = useTagBloggers();
  const apply = () =>
    tag.mutate(
      { chosen, tags },
      {
        onSuccess: () => {
          setOpen(false);
          setTags([]);
          onDone();
        },
      },
    );
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button>
          <Tag aria-hidden />
          {t("add")}
        </Button>
      </PopoverTrigger>
      <PopoverContent align="start" className="flex flex-col gap-3">
        <TagsInput value={tags} onChange={setTags} />
        <Button variant="primary" pending={tag.isPending} disabled={tags.length === 0} onClick={apply}>
          {t("apply", { count: chosen.length })}
        </Button>
      </PopoverContent>
    </Popover>
  );
}

/** Opaque backgrounds, because the first column slides over the others. */
export const cellBackground =
  "bg-surface transition-colors group-hover/row:bg-sunken group-focus-visible/row:shadow-[inset_0_2px_0_var(--accent-ink),inset_0_-2px_0_var(--accent-ink)] group-data-[selected=true]/row:bg-accent-soft";

/** The identity column stays at the start edge; its hairline shows once the table has been scrolled sideways. */
export const stickyStart =
  "sticky after:absolute after:inset-y-0 after:-end-px after:w-px after:bg-transparent group-data-[scrolled=true]/table:after:bg-line-strong";

export const CHECK_WIDTH = 36;

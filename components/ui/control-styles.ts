/** Shared by every text control: input, textarea, select and combobox triggers. */
export const controlStyles =
  "weak:w-full min-w-0 rounded-md border border-control/60 bg-surface weak:text-base weak:text-ink transition-colors hover:border-control focus-visible:border-accent-ink focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-sunken disabled:opacity-60 aria-invalid:border-down dark:bg-sunken touch:text-lg";

/** The look of everything that floats: menus, popovers, lists. */
export const overlayStyles =
  "z-60 animate-pop-in rounded-lg border border-line-strong bg-raised text-ink shadow-overlay outline-none";

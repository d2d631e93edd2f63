/** The sight with a rising trace. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <circle cx="16" cy="16" r="9.5" fill="none" stroke="white" strokeOpacity=".38" strokeWidth="1.5" />
      <path
        d="M16 4.5v4M16 23.5v4M4.5 16h4M23.5 16h4"
        stroke="white"
        strokeOpacity=".38"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <path
        d="M9.5 19.5l4-3 3.2 2L22 12"
        fill="none"
        stroke="white"
        strokeWidth="2.25"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="22" cy="12" r="2.1" fill="white" />
    </svg>
  );
}

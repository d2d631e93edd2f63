/** Node and browsers disagree on which space stands in a formatted number or date; plain ones keep hydration quiet. */
export function evenSpaces(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, " ");
}

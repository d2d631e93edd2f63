/** Node and browsers disagree on which narrow space stands in a formatted number or date; one kind keeps hydration quiet. */
export function evenSpaces(text: string): string {
  return text.replace(/[\u2009\u202f]/g, "\u00a0");
}

const SIGNS: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };

/** Text made safe for HTML and XML, attributes included. */
export const escapeText = (text: string): string => text.replace(/[<>&"]/g, (sign) => SIGNS[sign] ?? sign);

import { z } from "zod";
import { FORMATS } from "./rules/cell";

/** What every export is asked with, beside the filters of its list: those are taken whole, without pages. */
export const asFile = {
  format: z.enum(FORMATS).default("csv").describe("csv, a workbook (xlsx), or an array of objects (json)."),
};

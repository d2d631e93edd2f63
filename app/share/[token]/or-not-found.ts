import "server-only";
import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** A blogger that was removed since takes its link's page along. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}

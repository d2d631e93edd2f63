/** The key under which a file lies. Made of ids alone: nothing a user wrote is part of a path. */
export const objectKey = (workspaceId: string, unique: string): string => `${workspaceId}/${unique}`;

/** The key under which a media file lies. Made of ids alone: nothing a user wrote is part of a path. */
export const objectKey = (workspaceId: string, mediaFileId: string): string => `${workspaceId}/${mediaFileId}`;

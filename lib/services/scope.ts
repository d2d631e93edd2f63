/** The scope of what all workspaces share. A workspace's own points carry its id as their scope. */
export const SHARED_SCOPE = "00000000-0000-0000-0000-000000000000";

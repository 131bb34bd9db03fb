/** The message under which a button was pressed or a menu was used, and what was chosen there. */
export type Press = {
  /** Who asked for it; null when the platform does not say. Compared with the presser, then forgotten. */
  readonly asker: string | null;
  /** Only its asker sees it. */
  readonly isPrivate: boolean;
  /** In a menu; empty for a button. */
  readonly chosen: readonly string[];
};

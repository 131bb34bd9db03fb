/** The message under which a button was pressed. */
export type Press = {
  /** Who asked for it; null when the platform does not say. Compared with the presser, then forgotten. */
  readonly asker: string | null;
  /** Only its asker sees it. */
  readonly isPrivate: boolean;
};

/** Who pressed a button, under whose reply. Compared when the press is answered, then forgotten: never logged, never stored. */
export type Press = {
  /** Null when the platform does not say. */
  readonly presser: string | null;
  /** Who asked for the reply that carries the button; null when the platform does not say. */
  readonly asker: string | null;
  /** Only its asker sees the reply that carries the button. */
  readonly onPrivateMessage: boolean;
};

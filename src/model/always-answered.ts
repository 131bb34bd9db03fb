/** Whatever is asked, as far as it says whether the rules of a server bear on it. */
export type Asked = { readonly alwaysAnswered?: boolean; readonly defaultPermissions?: bigint; readonly rightOf?: string };

/** Whether that is answered whatever a server's moderators settled about answers: it quotes nothing, and is for the asker alone. */
export function isAlwaysAnswered({ alwaysAnswered, defaultPermissions, rightOf }: Asked): boolean {
  return alwaysAnswered ?? (defaultPermissions !== undefined || rightOf !== undefined);
}

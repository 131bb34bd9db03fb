import type { Language } from '../model/language.ts';
import type { Log } from '../model/log.ts';
import type { MessagePayload } from '../model/message.ts';
import type { PictureMaker } from '../model/picture.ts';
import type { Reply } from '../model/reply.ts';
import { renderPicture } from '../render/render-picture.ts';

/**
 * Adds to a message the picture that its reply asks for. A picture only repeats what the message says, so a fault leaves it
 * out and never rejects; it is logged once, since the next one would be the same.
 */
export function createIllustrator(
  pictures: PictureMaker | null,
  log: Log,
): (reply: Reply, payload: MessagePayload, language: Language) => Promise<MessagePayload> {
  let isFaultTold = false;
  return async (reply, payload, language) => {
    if (pictures === null) return payload;
    try {
      const picture = renderPicture(reply, language);
      if (picture === null) return payload;
      const { name, description } = picture;
      const data = await pictures.toPng(picture.svg);
      return {
        ...payload,
        attachments: [{ id: 0, filename: name, description }],
        files: [{ name, description, contentType: 'image/png', data }],
      };
    } catch (error) {
      if (!isFaultTold) log.error({ err: error, reply: reply.kind }, 'a picture could not be made; replies go without');
      isFaultTold = true;
      return payload;
    }
  };
}

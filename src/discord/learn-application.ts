import { z } from 'zod';
import { parseJson } from './parse-json.ts';
import type { VerifySignature } from './signature.ts';

/**
 * Without a token nobody tells the bot whose it is; each interaction does, the first being the PING by which Discord's portal
 * tries an address.
 *
 * @param onLearnt - told the application's id once, from the first body that Discord signed.
 */
export function learnApplication(verify: VerifySignature, onLearnt: (applicationId: string) => void): VerifySignature {
  let isKnown = false;
  return async (request) => {
    const isSigned = await verify(request);
    if (!isSigned || isKnown) return isSigned;
    const { success, data } = Signed.safeParse(parseJson(request.body));
    if (success) {
      isKnown = true;
      onLearnt(data.application_id);
    }
    return isSigned;
  };
}

const Signed = z.object({ application_id: z.string().regex(/^\d{1,20}$/) });

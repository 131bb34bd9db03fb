import type { InteractionTiming } from '../model/telemetry.ts';
import type { Responder } from './responder.ts';

/** A responder that notes when Discord has the acknowledgement. */
export function timed(responder: Responder, timing: InteractionTiming): Responder {
  const noted = async (sent: Promise<void>) => {
    await sent;
    timing.acknowledged();
  };
  return {
    ...responder,
    reply: (message) => noted(responder.reply(message)),
    open: (form) => noted(responder.open(form)),
    update: (message) => noted(responder.update(message)),
    deferUpdate: () => noted(responder.deferUpdate()),
    defer: (visibility) => noted(responder.defer(visibility)),
    suggest: (choices) => noted(responder.suggest(choices)),
  };
}

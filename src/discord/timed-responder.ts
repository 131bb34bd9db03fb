import type { InteractionTiming } from '../model/telemetry.ts';
import type { Acknowledgements } from './acknowledgements.ts';
import type { Responder } from './responder.ts';

/** A responder whose acknowledgements are counted while they are on their way, and noted when Discord has them. */
export function timed(responder: Responder, timing: InteractionTiming, acknowledgements: Acknowledgements): Responder {
  const noted = async (sending: Promise<void>) => {
    await acknowledgements.track(sending);
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

import type { InteractionTiming } from '../model/telemetry.ts';
import type { Responder } from './responder.ts';
import type { Turns } from './turns.ts';

/** A responder whose acknowledgements are counted while they are on their way, and noted when Discord has them. */
export function timed(responder: Responder, timing: InteractionTiming, acknowledge: Turns['acknowledge']): Responder {
  const noted = async (sending: Promise<void>) => {
    await acknowledge(sending);
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

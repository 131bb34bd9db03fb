import type { Responder } from '../../src/discord/responder.ts';

export type Sent = readonly [method: keyof Responder, argument?: unknown];

/** Records what would be sent, in order. `failures` holds, for a method, the errors of its next calls. */
export function createFakeResponder(failures: Partial<Record<keyof Responder, Error[]>> = {}): {
  readonly responder: Responder;
  readonly sent: Sent[];
} {
  const sent: Sent[] = [];
  const take = async (...call: Sent) => {
    sent.push(call);
    const failure = failures[call[0]]?.shift();
    if (failure !== undefined) throw failure;
  };
  return {
    sent,
    responder: {
      reply: (message) => take('reply', message),
      open: (form) => take('open', form),
      update: (message) => take('update', message),
      deferUpdate: () => take('deferUpdate'),
      defer: (visibility) => take('defer', visibility),
      edit: (message) => take('edit', message),
      dismiss: () => take('dismiss'),
      followUp: (message) => take('followUp', message),
      suggest: (choices) => take('suggest', choices),
    },
  };
}

import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createArrivals } from '../../src/discord/arrivals.ts';
import { createDispatcher } from '../../src/discord/dispatcher.ts';
import type { Responder } from '../../src/discord/responder.ts';
import type { Answer, Application, Opened } from '../../src/interaction/application.ts';
import { NO_TELEMETRY, type Telemetry } from '../../src/model/telemetry.ts';
import { createCommand } from '../fakes/commands.ts';
import { autocompleteEvent, buttonEvent, commandEvent, formEvent, menuEvent, messageEvent } from '../fakes/discord-events.ts';
import { createFakeResponder } from '../fakes/fake-responder.ts';
import { createManualTimer } from '../fakes/manual-timer.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

describe('a dispatcher', () => {
  it('answers commands, buttons and autocompletions with what the application says', async () => {
    const scene = setUp();
    scene.dispatch(autocompleteEvent('quote', 'outlet', 'ga'));
    scene.dispatch(commandEvent('quote', { query: 'x' }));
    scene.dispatch(buttonEvent('v1:more'));
    await scene.dispatcher.stop();
    expect(scene.sent.map(([method, argument]) => [method, contentOf(argument)])).toEqual([
      ['suggest', [{ name: 'quote outlet ga', value: 'ga' }]],
      ['reply', 'quote {"query":"x"}'],
      ['reply', 'pressed v1:more'],
    ]);
    expect(scene.log.lines).toEqual([]);
  });

  it('answers an interaction once, however often it is delivered', async () => {
    const scene = setUp();
    const event = commandEvent('quote');
    scene.dispatch(event);
    scene.dispatch(event);
    await scene.dispatcher.stop();
    expect(scene.sent).toHaveLength(1);
  });

  it.each([
    ['asked for privately', commandEvent('quote', { private: true }), 'private'],
    ['asked for in public', commandEvent('quote', { private: false }), 'public'],
    ['of a command that is private unless refused', commandEvent('check'), 'private'],
    ['of such a command when that is refused', commandEvent('check', { private: false }), 'public'],
    ['behind somebody else’s button', buttonEvent('v1:more', { asker: '777' }), 'private'],
    ['shared with all', buttonEvent('v1:share:more', { flags: 64 }), 'public'],
  ])('shows "thinking …" to the right people for an answer %s', async (_, event, visibility) => {
    const scene = setUp({ answer: async () => await scene.later });
    scene.dispatch(event);
    await turn();
    await scene.timer.elapseAll(turn);
    expect(scene.sent).toEqual([['defer', visibility]]);
    scene.finish();
    await scene.dispatcher.stop();
    expect(scene.sent.map(([method]) => method)).toEqual(['defer', 'edit']);
  });

  it('announces for all what a moderator shares, though answers are private there', async () => {
    const scene = setUp({ answer: async () => await scene.later, answersPrivately: true });
    scene.dispatch(buttonEvent('v1:share:more', { flags: 64 }));
    scene.dispatch(commandEvent('quote'));
    await turn();
    await scene.timer.elapseAll(turn);
    expect(scene.sent.map(([method, visibility]) => `${method} ${visibility}`).toSorted()).toEqual([
      'defer private',
      'defer public',
    ]);
    scene.finish();
    await scene.dispatcher.stop();
  });

  it('answers a command in the menu of a message with its text, privately when it takes long', async () => {
    const scene = setUp();
    scene.dispatch(messageEvent('Find sources', 'The toll was set.'));
    await scene.dispatcher.stop();
    expect(scene.sent.map(([method, argument]) => [method, contentOf(argument)])).toEqual([
      ['reply', 'Find sources: The toll was set.'],
    ]);

    const late = setUp({ answer: async () => await late.later });
    late.dispatch(messageEvent('Find sources', 'x'));
    await turn();
    await late.timer.elapseAll(turn);
    late.finish();
    await late.dispatcher.stop();
    expect(late.sent[0]).toEqual(['defer', 'private']);
  });

  it('turns a page in place for its asker, a late one too', async () => {
    const scene = setUp();
    scene.dispatch(buttonEvent('v1:more', { asker: '555' }));
    await scene.dispatcher.stop();
    expect(scene.sent.map(([method]) => method)).toEqual(['update']);

    const late = setUp({ answer: async () => await late.later });
    late.dispatch(buttonEvent('v1:more', { asker: '555' }));
    await turn();
    await late.timer.elapseAll(turn);
    late.finish();
    await late.dispatcher.stop();
    expect(late.sent.map(([method]) => method)).toEqual(['deferUpdate', 'edit']);
  });

  it.each([
    ['a menu of members', menuEvent('v1:more', ['1'], 5)],
    ['a command on a member', commandEvent('quote', {}, 2)],
  ])('refuses %s in words, without asking the application', async (_, event) => {
    const scene = setUp({ answer: () => Promise.reject(new Error('asked')) });
    scene.dispatch(event);
    await scene.dispatcher.stop();
    expect(scene.sent.map(([method]) => method)).toEqual(['reply']);
    expect(scene.log.lines).toEqual([]);
  });

  it('hands on what was chosen in a menu and what was written into a form', async () => {
    const scene = setUp();
    scene.dispatch(menuEvent('v1:more', ['a', 'b']));
    scene.dispatch(formEvent('v1:note', { reason: ['other'], note: 'words' }));
    await scene.dispatcher.stop();
    expect(scene.sent.map(([method, argument]) => `${method} ${contentOf(argument)}`).toSorted()).toEqual([
      'reply pressed v1:more a,b',
      'reply v1:note [["reason",["other"]],["note",["words"]]]',
    ]);
  });

  it('opens a form, and never announces one', async () => {
    const reply = { kind: 'form', form: 'answerreport', state: [], noteMaxChars: 9 } as const;
    const form = { title: 'Answer', custom_id: 'v1:form:1', components: [] };
    const scene = setUp({ answer: async () => ({ reply, form }) });
    scene.dispatch(buttonEvent('v1:form'));
    await scene.dispatcher.stop();
    expect(scene.sent).toEqual([['open', form]]);

    const late = setUp({ answer: async () => await late.later.then(() => ({ reply, form })) });
    late.dispatch(buttonEvent('v1:form'));
    await turn();
    await late.timer.elapseAll(turn);
    late.finish();
    await late.dispatcher.stop();
    expect(late.sent.map(([method, argument]) => [method, contentOf(argument)])).toEqual([
      ['defer', 'private'],
      ['edit', expect.stringContaining('press the button again')],
    ]);
  });

  it.each(['keep', 'own'])('shows nobody else that somebody moderates, or looks up their own data: %s', async (command) => {
    const scene = setUp({ answer: async () => await scene.later });
    scene.dispatch(commandEvent(command));
    await turn();
    await scene.timer.elapseAll(turn);
    scene.finish();
    await scene.dispatcher.stop();
    expect(scene.sent[0]).toEqual(['defer', 'private']);
  });

  it('takes what is not an interaction without a fault, and logs nothing of it', () => {
    const scene = setUp();
    scene.dispatch({ secret: 'words' });
    expect(scene.sent).toEqual([]);
    expect(JSON.stringify(scene.log.lines)).not.toContain('words');
    expect(scene.log.lines).toHaveLength(1);
  });

  it('logs a failed delivery under the incident that the member is told', async () => {
    const scene = setUp({ failures: { reply: [discordError(50_035)] } });
    scene.dispatch(commandEvent('quote', { query: 'what a member asked' }));
    await scene.dispatcher.stop();
    expect(scene.sent).toHaveLength(2);
    expect(scene.log.lines).toMatchObject([{ level: 'error', fields: { incident: 'incident-1', discord: { code: 50_035 } } }]);
  });

  it.each([10_062, 10_015, 40_060, 50_027])('does not talk to an interaction that is lost (%i)', async (code) => {
    const scene = setUp({ failures: { reply: [discordError(code)] } });
    scene.dispatch(commandEvent('quote'));
    await scene.dispatcher.stop();
    expect(scene.sent).toHaveLength(1);
    expect(scene.log.lines).toMatchObject([{ fields: { incident: 'incident-1', discord: { code } } }]);
  });

  it('keeps the words of members and the tokens of interactions out of the log', async () => {
    const scene = setUp({ failures: { reply: [discordError(50_035), discordError(50_001)] } });
    scene.dispatch(commandEvent('quote', { query: 'what a member asked' }));
    await scene.dispatcher.stop();
    expect(scene.log.lines).toHaveLength(2);
    expect(JSON.stringify(scene.log.lines)).not.toMatch(/interaction-token|member asked/);
  });

  it('logs an autocompletion that could not be delivered, and goes on', async () => {
    const scene = setUp({ failures: { suggest: [discordError(10_062)] } });
    scene.dispatch(autocompleteEvent('quote', 'outlet', 'ga'));
    scene.dispatch(commandEvent('quote'));
    await scene.dispatcher.stop();
    expect(scene.sent.map(([method]) => method)).toEqual(['suggest', 'reply']);
    expect(scene.log.lines).toMatchObject([{ level: 'error', fields: { incident: 'incident-1' } }]);
  });

  it('offers an empty list when the suggestions are refused', async () => {
    const scene = setUp({ failures: { suggest: [discordError(50_035)] } });
    scene.dispatch(autocompleteEvent('quote', 'outlet', 'ga'));
    await scene.dispatcher.stop();
    expect(scene.sent.map(([, choices]) => choices)).toEqual([[{ name: 'quote outlet ga', value: 'ga' }], []]);
    expect(scene.log.lines).toMatchObject([{ level: 'error', fields: { incident: 'incident-1' } }]);
  });

  it('tells whoever comes when others are being answered "thinking …" first, and answers them in turn', async () => {
    const scene = setUp({ answer: async () => await scene.later });
    for (let asked = 0; asked < 6; asked += 1) scene.dispatch(commandEvent('quote', { private: asked === 5 }));
    await turn();
    expect(scene.sent.toSorted()).toEqual([
      ['defer', 'private'],
      ['defer', 'public'],
    ]);
    scene.finish();
    await scene.dispatcher.stop();
    expect(scene.sent.slice(2).map(([method]) => method)).toEqual(['reply', 'reply', 'reply', 'reply', 'edit', 'edit']);
  });

  it('turns away what nobody could answer in time any more', async () => {
    const scene = setUp({ answer: async () => await scene.later });
    const taken = Array.from({ length: 5001 }, () => scene.dispatch(commandEvent('quote')));
    expect([taken[4999], taken[5000]]).toEqual(['taken', 'overloaded']);
    expect(scene.log.lines).toMatchObject([{ level: 'error', fields: { pending: 5000 } }]);
    scene.finish();
    await scene.dispatcher.stop();
  });

  it('times each interaction until it is acknowledged and until it is over, by what was used', async () => {
    const scene = setUp({ failures: { suggest: [discordError(10_062)] } });
    scene.dispatch(commandEvent('quote'));
    scene.dispatch(buttonEvent('v1:more:x'));
    scene.dispatch(buttonEvent('forged'));
    scene.dispatch(autocompleteEvent('quote', 'outlet', 'ga'));
    scene.dispatch(commandEvent('quote', {}, 2));
    await scene.dispatcher.stop();
    expect(scene.timings.toSorted()).toEqual([
      'autocomplete quote: undelivered',
      'button : acknowledged refusal',
      'button more: acknowledged refusal',
      'command quote: acknowledged refusal',
      'unknown : acknowledged refusal',
    ]);
  });

  it('finishes what is under way when it is stopped, and takes nothing more', async () => {
    const scene = setUp({ answer: async () => await scene.later });
    scene.dispatch(commandEvent('quote'));
    const stopped = scene.dispatcher.stop();
    scene.dispatch(commandEvent('outlets'));
    expect(scene.dispatcher.pending()).toBe(1);
    scene.finish();
    await stopped;
    expect(scene.sent).toHaveLength(1);
    expect(scene.dispatcher.pending()).toBe(0);
  });

  it('logs other work that fails under the words given for it', async () => {
    const scene = setUp();
    scene.dispatcher.track(Promise.reject(new Error('no')), 'registering failed');
    await scene.dispatcher.stop();
    expect(scene.log.lines).toMatchObject([
      { level: 'error', message: 'registering failed', fields: { incident: 'incident-1' } },
    ]);
  });
});

type Given = {
  readonly answersPrivately?: boolean;
  readonly answer?: () => Promise<Answer | Opened>;
  readonly failures?: Partial<Record<keyof Responder, Error[]>>;
};

function setUp({ answer, answersPrivately = false, failures }: Given = {}) {
  const { responder, sent } = createFakeResponder(failures);
  const timer = createManualTimer();
  const log = createRecordingLog();
  let finish = () => {};
  const later = new Promise<Answer>((resolve) => {
    finish = () => resolve(say('late'));
  });
  const given = () =>
    answer?.().then((answered) => {
      if ('form' in answered) throw new Error('only buttons open forms');
      return answered;
    });
  const application: Application = {
    commands: [
      createCommand('quote'),
      createCommand('check', [{ name: 'private', description: 'x', required: false, type: 'boolean', whenLeftOut: true }]),
      { ...createCommand('keep'), defaultPermissions: 32n },
      { ...createCommand('own'), alwaysAnswered: true },
    ],
    messageCommands: [],
    runMessageCommand: (name, text) => given() ?? Promise.resolve(say(`${name}: ${text}`)),
    runCommand: (name, options) => given() ?? Promise.resolve(say(`${name} ${JSON.stringify(options)}`)),
    async pressButton(customId, press, { memberId }) {
      const answered = await (answer?.() ??
        Promise.resolve(say(`pressed ${customId}${press.chosen.length === 0 ? '' : ` ${press.chosen.join()}`}`)));
      return 'form' in answered ? answered : { ...answered, turnsPage: memberId === press.asker };
    },
    submitForm: (customId, values) => given() ?? Promise.resolve(say(`${customId} ${JSON.stringify([...values])}`)),
    answersPrivately: async () => answersPrivately,
    isShared: (customId) => customId.startsWith('v1:share'),
    mayOpenForm: (customId) => customId.startsWith('v1:form'),
    mayTurnPage: (_customId, press, { memberId }) => memberId === press.asker,
    suggest: async (command, option, typed) => [{ name: `${command} ${option} ${typed}`, value: typed }],
    refuse: async (refusal) => say(refusal.code),
  };
  let incidents = 0;
  const timings: string[] = [];
  const telemetry: Telemetry = {
    ...NO_TELEMETRY,
    begin({ kind, name }) {
      let acknowledged = '';
      return {
        acknowledged() {
          acknowledged = 'acknowledged ';
        },
        ended: (outcome) => timings.push(`${kind} ${name}: ${acknowledged}${outcome}`),
      };
    },
  };
  const dispatcher = createDispatcher({
    application,
    telemetry,
    log,
    newIncident: () => {
      incidents += 1;
      return `incident-${incidents}`;
    },
    startTimer: timer.startTimer,
    arrivals: createArrivals(() => ({ elapsed: Promise.resolve(), cancel() {} })),
  });
  return {
    dispatcher,
    dispatch: (raw: unknown) => dispatcher.dispatch(raw, () => responder),
    sent,
    timer,
    log,
    later,
    finish,
    timings,
  };
}

function say(content: string): Answer {
  const reply = { kind: 'refusal', visibility: 'public', refusals: [] } as const;
  return { reply, payload: { content, allowed_mentions: { parse: [] } } };
}

function contentOf(argument: unknown): unknown {
  return typeof argument === 'object' && argument !== null && 'content' in argument ? argument.content : argument;
}

/** As discord.js makes them: with the request's address and body. */
function discordError(code: number): DiscordAPIError {
  const body = { json: { content: 'what a member asked' }, files: undefined };
  const url = 'https://discord.example/interactions/1/interaction-token/callback';
  return new DiscordAPIError({ code, message: 'refused' }, code, 400, 'POST', url, { body: body.json, files: body.files });
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

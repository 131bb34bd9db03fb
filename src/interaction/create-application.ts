import type { InteractionContext } from '../model/interaction-context.ts';
import type { Log } from '../model/log.ts';
import type { Origin } from '../model/origin.ts';
import type { PictureMaker } from '../model/picture.ts';
import { refused } from '../model/refused.ts';
import type { Reply } from '../model/reply.ts';
import { StoreError } from '../model/store-error.ts';
import { decodeCustomId } from '../render/custom-id.ts';
import { renderForm } from '../render/form.ts';
import { languageOf } from '../render/language-of.ts';
import { render } from '../render/render.ts';
import { renderChoices } from '../render/render-choices.ts';
import { withShareButton } from '../render/share-button.ts';
import type { Answer, Application, Pressed } from './application.ts';
import { createDecider, type DeciderParts } from './create-decider.ts';
import { createIllustrator } from './create-illustrator.ts';
import { isPage } from './page-turn.ts';
import { ANY_SHARE, shareId, shareState } from './share-id.ts';

export type ApplicationParts = DeciderParts & {
  /** What an interaction from there is answered with. */
  contextFor(origin: Origin): Promise<InteractionContext>;
  /** Null shows no pictures. */
  readonly pictures: PictureMaker | null;
  readonly log: Log;
  /** A short name under which a fault stands in the log, e.g. `7f3a9c12`. */
  newIncident(): string;
};

/** Joins what decides and what renders into the product that every transport serves. Builds nothing that costs time. */
export function createApplication(parts: ApplicationParts): Application {
  const { commands, messageCommands, contextFor, pictures, log, newIncident, shares = null } = parts;
  const decider = createDecider(parts);
  const illustrate = createIllustrator(pictures, log);
  return {
    commands,
    messageCommands,
    runCommand: (name, options, origin) =>
      answer({ command: name }, origin, (context) => decider.runCommand(name, options, context)),
    runMessageCommand: (name, text, origin) =>
      answer({ messageCommand: name }, origin, (context) => decider.runMessageCommand(name, text, context)),
    async pressButton(customId, press, origin) {
      const about = { button: decodeCustomId(customId)?.action ?? 'unknown' };
      const pressed = await guarded<Pressed>(about, origin, async (context) => {
        const reply = await decider.pressButton(customId, press, context);
        if (reply.kind === 'form') return { reply, form: renderForm(reply, context.language) };
        // Where answers are private now, a page of one that was public does not take its place: all would see it.
        const turnsPage =
          isPage(reply) && decider.mayTurnPage(customId, press, origin) && (press.isPrivate || reply.visibility === 'public');
        return { ...(await shown(reply, context)), turnsPage };
      });
      return 'form' in pressed || 'turnsPage' in pressed ? pressed : { ...pressed, turnsPage: false };
    },
    submitForm(customId, values, origin) {
      const about = { form: decodeCustomId(customId)?.action ?? 'unknown' };
      return answer(about, origin, (context) => decider.submitForm(customId, values, context));
    },
    async answersPrivately(origin) {
      try {
        return (await contextFor(origin)).policy.settings.replies !== 'public';
      } catch {
        // The answer itself fails for the same reason, says so and is logged; it is for the asker alone.
        return true;
      }
    },
    mayTurnPage: decider.mayTurnPage,
    isShared: (customId) => decider.showsOf(customId) === 'shared',
    mayOpenForm: (customId) => decider.showsOf(customId) === 'form',
    refuse: (refusal, origin) => answer({ refusal: refusal.code }, origin, async () => refused(refusal)),
    async suggest(command, option, typed, origin) {
      let language = languageOf(origin.locale);
      const contextOf = async (from: Origin) => {
        const context = await contextFor(from);
        language = context.language;
        return context;
      };
      try {
        return renderChoices(await decider.suggest({ command, option, typed, origin }, contextOf), language);
      } catch (error) {
        log.error({ err: error, command, option, incident: newIncident() }, 'suggesting failed');
        return [];
      }
    },
  };

  function answer(
    about: Record<string, unknown>,
    origin: Origin,
    decide: (context: InteractionContext) => Promise<Reply>,
  ): Promise<Answer> {
    return guarded(about, origin, async (context) => shown(await decide(context), context));
  }

  async function shown(reply: Reply, context: InteractionContext): Promise<Answer> {
    const { language } = context;
    const payload = withShareButton(
      render(reply, language, languageOf(context.origin.locale)),
      await shareIdFor(reply, context),
      language,
    );
    return { reply, payload: await illustrate(reply, payload, language) };
  }

  /** Null where answers need no sharing, for one that is private of itself, and for whoever may not share. */
  async function shareIdFor(reply: Reply, { origin, policy }: InteractionContext): Promise<string | null> {
    if (policy.settings.replies !== 'private-until-shared' || reply.visibility === 'public') return null;
    const again = shareState(reply);
    return again !== null && (await decider.mayPress(ANY_SHARE, origin)) ? shareId(again, shares, origin.guildId) : null;
  }

  /** Never rejects: what goes wrong becomes a reply that names its incident in the log. */
  async function guarded<T>(
    about: Record<string, unknown>,
    origin: Origin,
    decide: (context: InteractionContext) => Promise<T>,
  ): Promise<T | Answer> {
    let language = languageOf(origin.locale);
    try {
      const context = await contextFor(origin);
      language = context.language;
      return await decide(context);
    } catch (error) {
      const incident = newIncident();
      log.error({ ...about, err: error, incident }, 'answering failed');
      // Whoever sees that nothing was kept tries again; a mere fault would leave that open.
      const reply: Reply =
        error instanceof StoreError
          ? refused({ code: error.code === 'store-unsure' ? 'not-known-stored' : 'not-stored', incident })
          : { kind: 'fault', visibility: 'private', incident };
      return { reply, payload: render(reply, language, languageOf(origin.locale)) };
    }
  }
}

import { randomUUID } from 'node:crypto';
import { BUTTONS, COMMANDS, FORMS, MESSAGE_COMMANDS } from '../commands/index.ts';
import { createContextFor } from './answer/context-for.ts';
import type { Application } from './interaction/application.ts';
import { createApplication } from './interaction/create-application.ts';
import { createShareMemory } from './interaction/share-memory.ts';
import type { CommandGrants } from './model/command-grants.ts';
import type { Herald } from './model/herald.ts';
import type { InteractionContext } from './model/interaction-context.ts';
import type { Origin } from './model/origin.ts';
import type { Store } from './model/store.ts';
import { createGate } from './moderation/create-gate.ts';
import { createMemoryCooldowns } from './moderation/memory-cooldowns.ts';
import { createUseNotes } from './moderation/note-use.ts';
import { type OpenedShelf, openShelf, type ShelfSettings } from './open-shelf.ts';
import { createPictureMaker } from './picture/create-picture-maker.ts';
import { languageOf } from './render/language-of.ts';

export type ApplicationSettings = ShelfSettings & {
  /** What moderators set and members left. */
  readonly store: Store;
  readonly grants: CommandGrants;
  readonly herald: Herald;
  newIncident(): string;
};

export type OpenedApplication = Omit<OpenedShelf, 'shelf'> & {
  readonly application: Application;
  /** What an interaction is answered with; rejects when the policy of its server cannot be read. */
  contextFor(origin: Origin): Promise<InteractionContext>;
  /** Notes that a server uses the bot; for what happens there without an interaction. */
  noteUse(guildId: string): void;
};

/** Builds the product without a platform: corpus, search, commands. */
export async function openApplication(settings: ApplicationSettings): Promise<OpenedApplication> {
  const { log, newIncident, store, herald, grants } = settings;
  const { shelf, ...opened } = await openShelf(settings);
  const contextFor = createContextFor({ shelf, store, herald, log, nowMs: Date.now, languageOf });
  const noteUse = createUseNotes({ use: store.use, log, nowMs: Date.now });
  return {
    ...opened,
    contextFor,
    noteUse,
    application: createApplication({
      commands: COMMANDS,
      messageCommands: MESSAGE_COMMANDS,
      buttons: BUTTONS,
      forms: FORMS,
      grants,
      shares: createShareMemory({ newToken: randomUUID, later: (run, ms) => void setTimeout(run, ms).unref() }),
      gate: createGate({ cooldowns: createMemoryCooldowns(), nowMs: Date.now }),
      contextFor(origin) {
        if (origin.addedToServer && origin.guildId !== null) noteUse(origin.guildId);
        return contextFor(origin);
      },
      pictures: createPictureMaker(),
      log,
      newIncident,
    }),
  };
}

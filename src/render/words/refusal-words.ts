import type { Say } from '../say.ts';

/** Requests that cannot be served, and faults. */
export function refusalWords(say: Say) {
  return {
    optionMissing: (option: string): string => say('optionMissing', { option }),
    optionUnknown: (option: string): string => say('optionUnknown', { option }),
    optionsNone: (options: string): string => say('optionsNone', { options }),
    optionsSeveral: (options: string): string => say('optionsSeveral', { options }),
    passageIdMalformed: (option: string, value: string): string => say('passageIdMalformed', { option, value }),
    optionType: (expected: 'text' | 'integer' | 'boolean' | 'channel' | 'role', option: string): string =>
      say(`optionType.${expected}`, { option }),
    optionTooLong: (option: string, { length, max }: { readonly length: number; readonly max: number }): string =>
      say('optionTooLong', { option, length, max }),
    optionRange: (
      option: string,
      { value, min, max }: { readonly value: number; readonly min: number; readonly max: number },
    ): string => say('optionRange', { option, value, min, max }),
    excerptLength: (
      option: string,
      { value, min, max }: { readonly value: number; readonly min: number; readonly max: number },
    ): string => say('excerptLength', { option, value, min, max }),
    optionChoice: (option: string, value: string, choices: string): string => say('optionChoice', { option, value, choices }),
    choiceNamed: (name: string, value: string): string => say('choiceNamed', { name, value }),
    optionDate: (option: string, value: string): string => say('optionDate', { option, value }),
    datesReversed: (from: string, to: string): string => say('datesReversed', { from, to }),
    outletUnknown: (value: string, outlets: string): string => say('outletUnknown', { value, outlets }),
    outletUnknownNone: (value: string): string => say('outletUnknownNone', { value }),
    commandUnknown: (name: string): string => say('commandUnknown', { name }),
    outletHidden: (outlet: string, outlets: string): string => say('outletHidden', { outlet, outlets }),
    outletHiddenNone: (outlet: string): string => say('outletHiddenNone', { outlet }),
    hiddenHere: say('hiddenHere'),
    messageWithoutText: say('messageWithoutText'),
    notAllowed: (command: string): string => say('notAllowed', { command }),
    serversOnly: (command: string): string => say('serversOnly', { command }),
    channelClosed: say('channelClosed'),
    channelClosedBut: (open: string): string => say('channelClosedBut', { open }),
    channelUnknown: (option: string): string => say('channelUnknown', { option }),
    roleClosed: say('roleClosed'),
    roleClosedBut: (open: string): string => say('roleClosedBut', { open }),
    cooldown: (when: string): string => say('cooldown', { when }),
    answersOnly: say('answersOnly'),
    noModerators: say('noModerators'),
    formUnreadable: say('formUnreadable'),
    notStored: (incident: string): string => say('notStored', { incident }),
    notKnownStored: (log: string, privacy: string, incident: string): string => say('notKnownStored', { log, privacy, incident }),
    formLate: say('formLate'),
    sharingOff: say('sharingOff'),
    shareGone: say('shareGone'),
    buttonUnknown: say('buttonUnknown'),
    fault: (incident: string): string => say('fault', { incident }),
  };
}

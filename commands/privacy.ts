import { answerPrivacy } from '../src/answer/member-data.ts';
import type { Command } from '../src/model/command.ts';

/** `/privacy`: what is read and stored about members, for how long and for whom to see. */
export const privacy: Command = {
  name: 'privacy',
  description: 'What is read and stored about you, for how long, and how to see or delete it',
  options: [],
  alwaysAnswered: true,
  run: async () => answerPrivacy(),
  suggest: () => [],
};

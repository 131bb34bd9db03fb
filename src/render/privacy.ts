import type { MessagePayload } from '../model/message.ts';
import type { PrivacyReply } from '../model/service-replies.ts';
import { buttonFor, buttonRow } from './buttons.ts';
import type { Words } from './catalogue.ts';

/** What is read and stored, for how long and for whom to see, with the buttons to one's own data. */
export function renderPrivacy(words: Words, { keptDays, offers }: PrivacyReply): Pick<MessagePayload, 'embeds' | 'components'> {
  const fields = [
    { name: words.privacyReadHeading, value: words.privacyRead },
    { name: words.privacyStoredHeading, value: words.privacyStored },
    { name: words.privacyKeptHeading, value: `${words.privacyKept(keptDays)} ${words.privacyUnused(keptDays)}` },
    { name: words.privacyLogHeading, value: words.privacyLog },
    { name: words.privacySeenHeading, value: words.privacySeen },
  ];
  const buttons = [
    ...buttonFor('mydata', words.showDataButton, offers.show),
    ...buttonFor('forget', words.forgetButton, offers.forget),
  ];
  return { embeds: [{ fields }], components: buttonRow(buttons) };
}

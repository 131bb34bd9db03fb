import type { OptionChoice } from './command.ts';
import type { DocumentId, Published } from './document.ts';
import type { OutletRef } from './excerpt.ts';
import type { OutletId, PartialDate } from './outlet.ts';
import type { Filter } from './search.ts';

/** Who sees a reply: everybody in the channel, or only the asker. */
export type Visibility = 'public' | 'private';

/** What every reply says. */
export type Answer = { readonly visibility: Visibility };

/** What was gone through to answer: the ground under an honest "nothing". */
export type Searched = {
  readonly documents: number;
  readonly outlets: readonly OutletName[];
  /** Earliest and latest known publication date among them; null when none is known. */
  readonly published: { readonly first: PartialDate; readonly last: PartialDate } | null;
  /** Documents searched whose publication date is unknown. */
  readonly undated: number;
  /** BCP 47 tags of the languages that they are written in, in the order of the tags. */
  readonly languages: readonly string[];
  /** Documents left out by a date filter because their own date is unknown. */
  readonly leftOutUndated: number;
  readonly filter: Filter;
  /** Passages that clearly match and that moderators of the server took out of its answers. */
  readonly hidden: number;
  /** The outlets that `filter` names; null when it names none. */
  readonly onlyOutlets: readonly OutletName[] | null;
};

export type OutletName = { readonly id: OutletId; readonly name: string };

/** All excerpts come from one outlet, or from outlets tied to one body, while the corpus has others. */
export type OneSided = {
  readonly by: 'outlet' | 'ownership';
  readonly outlets: readonly OutletRef[];
  /** The outlets of the corpus that do not belong to them. */
  readonly others: readonly OutletName[];
};

/** What a button is to carry; null where there is nothing for it to give, and no button. */
export type ButtonState = readonly string[] | null;

/** What is offered under one quotation. */
export type QuoteOffers = {
  /** What stands before and after it. */
  readonly context: ButtonState;
  readonly cite: ButtonState;
  /** Passages of other outlets on the same thing. */
  readonly otherOutlets: ButtonState;
  /** Telling the server's moderators what is wrong with it. */
  readonly report: ButtonState;
};

/** A document as a signpost: nothing of its text. */
export type DocumentName = {
  readonly id: DocumentId;
  readonly title: string | null;
  readonly outlet: OutletName;
  readonly published: Published;
};

/** Something in the request that cannot be served; expected, so not a fault. */
export type Refusal =
  | { readonly code: 'option-missing'; readonly option: string }
  | { readonly code: 'option-unknown'; readonly option: string }
  /** Exactly one of these is to be given; `given` of them were. */
  | { readonly code: 'options-one-of'; readonly options: readonly string[]; readonly given: number }
  | { readonly code: 'passage-id'; readonly option: string; readonly value: string }
  | {
      readonly code: 'option-type';
      readonly option: string;
      readonly expected: 'text' | 'integer' | 'boolean' | 'channel' | 'role';
    }
  | { readonly code: 'option-too-long'; readonly option: string; readonly length: number; readonly max: number }
  | { readonly code: 'option-range'; readonly option: string; readonly value: number; readonly min: number; readonly max: number }
  /** The same where 0 is taken as well, for as long as the bot is set up for. */
  | {
      readonly code: 'excerpt-length';
      readonly option: string;
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'option-choice'; readonly option: string; readonly value: string; readonly choices: readonly OptionChoice[] }
  | { readonly code: 'option-date'; readonly option: string; readonly value: string }
  | { readonly code: 'dates-reversed'; readonly from: PartialDate; readonly to: PartialDate }
  /** `outlets` are those that there are; `hidden`, where it is told, so many more that moderators of the server took out. */
  | {
      readonly code: 'outlet-unknown';
      readonly value: string;
      readonly outlets: readonly OutletName[];
      readonly hidden?: number;
    }
  /** Moderators of the server took this outlet out of its answers; `outlets` are those that are left. */
  | { readonly code: 'outlet-hidden'; readonly outlet: OutletName; readonly outlets: readonly OutletName[] }
  /** What a button asks for was taken out of the server's answers. */
  | { readonly code: 'hidden-here' }
  /** A time of day that no clock shows, or that is not written as `HH:MM`. */
  | { readonly code: 'time-malformed'; readonly option: string; readonly value: string }
  /** What is to happen on days without an event was chosen for a schedule that posts passages; `posts` is the option that says what it posts. */
  | { readonly code: 'quiet-days-unfit'; readonly option: string; readonly posts: string }
  /** Not in the time zone database; `nearest` are names that it has, best first. */
  | { readonly code: 'zone-unknown'; readonly value: string; readonly nearest: readonly string[] }
  | { readonly code: 'schedules-full'; readonly max: number }
  /** The server has no schedule of this number; `numbers` are those that it has. */
  | { readonly code: 'schedule-unknown'; readonly number: number; readonly numbers: readonly number[] }
  | { readonly code: 'command-unknown'; readonly name: string }
  | { readonly code: 'message-without-text' }
  /** Of a command that a member may not use, or of a button or form that acts with its right. */
  | { readonly code: 'not-allowed'; readonly command: string }
  | { readonly code: 'servers-only'; readonly command: string }
  /** Moderators closed the channel to the bot's answers; `open` are those that they opened, where it is only these. */
  | { readonly code: 'channel-closed'; readonly open: readonly string[] }
  /** The same by roles. */
  | { readonly code: 'role-closed'; readonly open: readonly string[] }
  /** The channel that an option names is not in this server, or not any more. */
  | { readonly code: 'channel-unknown'; readonly option: string }
  /** The next answer is to be had at `retryAtMs`. */
  | { readonly code: 'cooldown'; readonly retryAtMs: number }
  /** It takes a bot that may write where nobody asked it, and this one has no token to do so. */
  | { readonly code: 'answers-only' }
  /** Nobody moderates there: in a direct message, or where the bot was not added to the server. */
  | { readonly code: 'no-moderators' }
  /** What was written into a form is not what the form asks for. */
  | { readonly code: 'form-unreadable' }
  /** The store could not take a change or give what is kept; nothing was changed. */
  | { readonly code: 'not-stored'; readonly incident: string }
  /** The store was lost while it took a change, which may be done or not. */
  | { readonly code: 'not-known-stored'; readonly incident: string }
  /** A form that could not be opened in the time that Discord gives for it. */
  | { readonly code: 'form-late' }
  /** Answers are for whoever asks alone by now: what a share button stands for is shown to nobody else. */
  | { readonly code: 'sharing-off' }
  /** What a share button stands for was kept for a while, which is over. */
  | { readonly code: 'share-gone' }
  | { readonly code: 'button-unknown' };

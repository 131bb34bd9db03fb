import type { OptionSpec, OptionValues } from '../model/command.ts';
import type { Origin } from '../model/origin.ts';
import type { Refusal } from '../model/reply-parts.ts';
import { textOf } from './request-options.ts';

/** @returns what is wrong with the channel that an option names; null when nothing is, or none was given. */
export function refuseChannel(values: OptionValues, { name: option }: OptionSpec, origin: Origin): Refusal | null {
  const channelId = textOf(values, option);
  const isUnknown = channelId !== null && origin.unknownChannelIds?.includes(channelId) === true;
  return isUnknown ? { code: 'channel-unknown', option } : null;
}

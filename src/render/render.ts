import type { Language } from '../model/language.ts';
import { EPHEMERAL, type MessagePayload } from '../model/message.ts';
import type { Reply } from '../model/reply.ts';
import { renderCitation } from './citation.ts';
import { renderComparison } from './comparison.ts';
import { renderContext } from './context.ts';
import { renderFault } from './fault.ts';
import { renderNoMatch } from './no-match.ts';
import { renderOutlet } from './outlet.ts';
import { renderOutlets } from './outlets.ts';
import { renderNoPassage, renderPassage } from './passage.ts';
import { renderClosest, renderQuotes } from './quotes.ts';
import { renderRefusal } from './refusal.ts';
import { renderTimeline } from './timeline.ts';
import { renderVerification } from './verification.ts';

/**
 * The message that shows a reply. It keeps within Discord's limits whatever the reply holds, pings nobody, and shows each
 * quotation whole or not at all.
 */
export function render(reply: Reply, _language: Language): MessagePayload {
  return {
    ...shown(reply),
    ...(reply.visibility === 'private' ? { flags: EPHEMERAL } : {}),
    allowed_mentions: { parse: [] },
  };
}

function shown(reply: Reply): Pick<MessagePayload, 'content' | 'embeds' | 'components'> {
  switch (reply.kind) {
    case 'quotes':
      return renderQuotes(reply);
    case 'passage':
      return renderPassage(reply);
    case 'no-passage':
      return renderNoPassage(reply);
    case 'context':
      return renderContext(reply);
    case 'comparison':
      return renderComparison(reply);
    case 'no-match':
      return renderNoMatch(reply);
    case 'closest':
      return renderClosest(reply);
    case 'timeline':
      return renderTimeline(reply);
    case 'outlets':
      return renderOutlets(reply);
    case 'outlet':
      return renderOutlet(reply);
    case 'verification':
      return renderVerification(reply);
    case 'citation':
      return renderCitation(reply);
    case 'refusal':
      return renderRefusal(reply);
    case 'fault':
      return renderFault(reply);
    default:
      return reply satisfies never;
  }
}

import type { ReportReason } from '../../model/report.ts';
import type { Say } from '../say.ts';

/** The forms that open over a reply: titles and labels of at most 45 characters, hints of at most 100. */
export function formWords(say: Say) {
  return {
    reportTitle: say('reportTitle'),
    reportReasonLabel: say('reportReasonLabel'),
    reportReason: (reason: ReportReason): string => say(`reportReason.${reason}`),
    reportNote: say('reportNote'),
    reportNoteHint: say('reportNoteHint'),
    hideTitle: say('hideTitle'),
    hideNote: say('hideNote'),
    hideNoteHint: say('hideNoteHint'),
    answerTitle: say('answerTitle'),
    answerNote: say('answerNote'),
    answerNoteHint: say('answerNoteHint'),
  };
}

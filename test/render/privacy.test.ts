import { describe, expect, it } from 'vitest';
import type { PrivacyReply } from '../../src/model/service-replies.ts';
import { render } from '../../src/render/render.ts';

const PRIVACY: PrivacyReply = {
  kind: 'privacy',
  visibility: 'private',
  keptDays: { decidedReport: 7, openReport: 8, auditLine: 9, unusedServer: 10 },
  offers: { show: [], forget: [] },
};

describe('the privacy text', () => {
  it('tells the days that it is given', () => {
    const text = JSON.stringify(render(PRIVACY, 'en'));
    expect(text).toMatch(/7 days after it was decided, or 8 days .* log for 9 days.* deleted after 10 days/);
  });

  it('leads to one’s own data, and to its deletion', () => {
    const [row] = render(PRIVACY, 'en').components ?? [];
    expect(row?.components.map((button) => button.custom_id)).toEqual(['v1:mydata', 'v1:forget']);
  });
});

import { describe, expect, test } from 'vitest';
import { formatStyles } from '../../src/citation/format-styles.ts';
import { itemOf } from '../../src/citation/item-of.ts';
import { openLibrary } from '../../src/citation/library.ts';
import type { CitationStyle } from '../../src/model/citation.ts';
import type { DocumentMeta, Published } from '../../src/model/document.ts';
import { documentOf, outletOf } from '../excerpt/small-corpus.ts';

/**
 * References that the styles' publishers, or libraries that teach the styles, print as examples: their facts go in as a
 * document, their line has to come out. Asterisks stand for italics.
 */
const library = await openLibrary();

type Facts = Partial<Pick<DocumentMeta, 'title' | 'authors' | 'url' | 'kind'>> & {
  readonly date?: string;
  readonly site: string;
  readonly accessed?: string;
};

function cite(style: CitationStyle, { date, site, accessed = '2026-11-20', ...facts }: Facts): string {
  const published = date === undefined ? UNDATED : stated(date);
  const document = documentOf('Closed.', { title: null, authors: [], url: null, ...facts, published });
  const item = itemOf(document, outletOf('site', { name: site }), accessed);
  const runs = formatStyles(item, library)[style];
  return runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');
}

const UNDATED: Published = { date: null, precision: null, basis: 'unknown', note: null };

function stated(date: string): Published {
  return { date, precision: date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year', basis: 'stated', note: null };
}

const WIKI = { kind: 'encyclopaedia', authors: ['Wikipedia contributors'], site: 'Wikipedia' } as const;

describe('APA 7, reference examples (Publication Manual, 7th ed., and apastyle.apa.org)', () => {
  test.each<readonly [example: string, facts: Facts, reference: string]>([
    [
      '10.16, “Webpage on a news website”: HuffPost; a title that ends with its own mark',
      {
        title: 'What Happens to Your Mind and Body When You Feel Homesick?',
        authors: ['Caroline Bologna'],
        date: '2018-06-27',
        site: 'HuffPost',
        url: 'https://www.huffpost.com/entry/what-happens-mind-body-homesick_n_5b201ebde4b09d7a3d77eee1',
      },
      'Bologna, C. (2018, June 27). *What Happens to Your Mind and Body When You Feel Homesick?* HuffPost. https://www.huffpost.com/entry/what-happens-mind-body-homesick_n_5b201ebde4b09d7a3d77eee1',
    ],
    [
      '10.16, “Webpage on a website with a group author”: the site, which is the author, is named once',
      {
        title: 'People at high risk of developing flu-related complications',
        authors: ['Centers for Disease Control and Prevention'],
        date: '2018-01-23',
        site: 'Centers for Disease Control and Prevention',
        url: 'https://www.cdc.gov/flu/highrisk/index.htm',
      },
      'Centers for Disease Control and Prevention. (2018, January 23). *People at high risk of developing flu-related complications*. https://www.cdc.gov/flu/highrisk/index.htm',
    ],
    [
      '10.16, “Webpage on a website with no date”: no day of retrieval, since the page does not change by design',
      {
        title: 'Ethics principles',
        authors: ['Janet Boddy', 'Tim Neumann'],
        site: 'The Research Ethics Guidebook: A Resource for Social Scientists',
        url: 'http://www.ethicsguidebook.ac.uk/EthicsPrinciples',
      },
      'Boddy, J., & Neumann, T. (n.d.). *Ethics principles*. The Research Ethics Guidebook: A Resource for Social Scientists. http://www.ethicsguidebook.ac.uk/EthicsPrinciples',
    ],
    [
      '10.3, “Entry in a dictionary, thesaurus, or encyclopedia, with group author”: undated and edited on',
      {
        kind: 'encyclopaedia',
        title: 'Positive transference',
        authors: ['American Psychological Association'],
        site: 'APA dictionary of psychology',
        url: 'https://dictionary.apa.org/positive-transference',
        accessed: '2019-08-31',
      },
      'American Psychological Association. (n.d.). Positive transference. In *APA dictionary of psychology*. Retrieved August 31, 2019, from https://dictionary.apa.org/positive-transference',
    ],
    [
      '10.3, “Wikipedia entry”: no author, the day of the version',
      {
        ...WIKI,
        title: 'List of oldest companies',
        date: '2019-01-13',
        url: 'https://en.wikipedia.org/w/index.php?title=List_of_oldest_companies&oldid=878158136',
      },
      'List of oldest companies. (2019, January 13). In *Wikipedia*. https://en.wikipedia.org/w/index.php?title=List_of_oldest_companies&oldid=878158136',
    ],
    [
      'table 9.1, no author and no date: the title first',
      { title: 'Whole title', site: 'Source' },
      '*Whole title*. (n.d.). Source.',
    ],
    [
      'table 9.1, no title: a description in square brackets',
      { authors: ['Ada Author'], date: '2020', site: 'Source' },
      'Author, A. (2020). [News report]. Source.',
    ],
    ['table 9.1, neither author nor title nor date: the description first', { site: 'Source' }, '[News report]. (n.d.). Source.'],
  ])('%s', (_, facts, reference) => {
    expect(cite('apa', facts)).toBe(reference);
  });
});

describe('MLA 9, works cited', () => {
  test.each<readonly [example: string, facts: Facts, reference: string]>([
    [
      'a news article on a website (after a school library’s example of BBC News), with the protocol and the day of access, which the handbook leaves open',
      {
        title: 'Past Seven Years Hottest on Record - EU Satellite Data',
        authors: ['Georgina Rannard'],
        date: '2022-01-10',
        site: 'BBC',
        url: 'https://www.bbc.com/news/science-environment-59915690',
        accessed: '2022-01-12',
      },
      'Rannard, Georgina. “Past Seven Years Hottest on Record - EU Satellite Data.” *BBC*, 10 Jan. 2022, https://www.bbc.com/news/science-environment-59915690. Accessed 12 Jan. 2022.',
    ],
    [
      'an entry in Wikipedia, by its title, without the publisher, which our documents do not name',
      {
        ...WIKI,
        title: 'Voice frequency',
        date: '2017-09-05',
        url: 'https://en.wikipedia.org/wiki/Voice_frequency',
        accessed: '2017-09-20',
      },
      '“Voice Frequency.” *Wikipedia*, 5 Sept. 2017, https://en.wikipedia.org/wiki/Voice_frequency. Accessed 20 Sept. 2017.',
    ],
  ])('%s', (_, facts, reference) => {
    expect(cite('mla', facts)).toBe(reference);
  });
});

describe('Chicago, citation quick guide (notes and bibliography)', () => {
  test.each<readonly [example: string, facts: Facts, note: string, entry: string]>([
    [
      '“Website content”: Yale, undated and signed by the site alone',
      {
        title: 'About Yale: Yale Facts',
        authors: ['Yale University'],
        site: 'Yale University',
        url: 'https://www.yale.edu/about-yale/yale-facts',
        accessed: '2022-03-08',
      },
      '“About Yale: Yale Facts,” Yale University, accessed March 8, 2022, https://www.yale.edu/about-yale/yale-facts.',
      'Yale University. “About Yale: Yale Facts.” Accessed March 8, 2022. https://www.yale.edu/about-yale/yale-facts.',
    ],
    [
      '“News or magazine article”: New York Times; the name of a website stands in roman, a comma between it and the day',
      {
        title: 'Snap Makes a Bet on the Cultural Supremacy of the Camera',
        authors: ['Farhad Manjoo'],
        date: '2017-03-08',
        site: 'New York Times',
        url: 'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html',
      },
      'Farhad Manjoo, “Snap Makes a Bet on the Cultural Supremacy of the Camera,” New York Times, March 8, 2017, https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
      'Manjoo, Farhad. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” New York Times, March 8, 2017. https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
    ],
    [
      '“News or magazine article”, a question for a title: its mark and the comma in the note, the mark alone in the entry',
      {
        title: 'Are Flax Seeds All That?',
        authors: ['Dani Blum'],
        date: '2023-12-13',
        site: 'New York Times',
        url: 'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html',
      },
      'Dani Blum, “Are Flax Seeds All That?,” New York Times, December 13, 2023, https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
      'Blum, Dani. “Are Flax Seeds All That?” New York Times, December 13, 2023. https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
    ],
    [
      '14.233, “Online dictionaries and encyclopedias”: s.v. in the note; the day without “last modified”, which our documents do not say',
      { ...WIKI, title: 'Library science', date: '2013-12-07', url: 'http://en.wikipedia.org/wiki/Library_science' },
      'Wikipedia, s.v. “Library science,” December 7, 2013, http://en.wikipedia.org/wiki/Library_science.',
      'Wikipedia. “Library science.” December 7, 2013. http://en.wikipedia.org/wiki/Library_science.',
    ],
    [
      '14.233, an entry that its author signed',
      {
        kind: 'encyclopaedia',
        title: 'Sinn Féin',
        authors: ['Joost Augusteijn'],
        date: '2002',
        site: 'The Oxford Companion to Irish History',
      },
      'Joost Augusteijn, “Sinn Féin,” in *The Oxford Companion to Irish History*, 2002.',
      'Augusteijn, Joost. “Sinn Féin.” In *The Oxford Companion to Irish History*. 2002.',
    ],
  ])('%s', (_, facts, note, entry) => {
    expect(cite('chicago-note', facts)).toBe(note);
    expect(cite('chicago-bibliography', facts)).toBe(entry);
  });
});

describe('Harvard, as libraries teach Cite Them Right', () => {
  test.each<readonly [example: string, facts: Facts, reference: string]>([
    [
      '“Online newspaper article”: The Guardian',
      {
        title: 'Opinion is valued more than fact in this digital era',
        authors: ['Roy Greenslade'],
        date: '2018-07-29',
        site: 'The Guardian',
        url: 'https://www.theguardian.com/',
        accessed: '2019-09-02',
      },
      'Greenslade, R. (2018) ‘Opinion is valued more than fact in this digital era’, *The Guardian*, 29 July. Available at: https://www.theguardian.com/ (Accessed: 2 September 2019).',
    ],
    [
      '“Newspaper: no author”: the paper in the author’s place',
      { title: 'Bank accounts', date: '2008-06-14', site: 'The Times' },
      '*The Times* (2008) ‘Bank accounts’, 14 June.',
    ],
    [
      'an entry in Wikipedia: its title in the author’s place',
      {
        ...WIKI,
        title: 'Pip (package manager)',
        date: '2017',
        url: 'https://en.wikipedia.org/wiki/Pip_(package_manager)',
        accessed: '2017-04-14',
      },
      '‘Pip (package manager)’ (2017) *Wikipedia*. Available at: https://en.wikipedia.org/wiki/Pip_(package_manager) (Accessed: 14 April 2017).',
    ],
    [
      '“No date”: British Skin Foundation',
      {
        title: 'What is rosacea?',
        authors: ['British Skin Foundation'],
        site: 'Know your skin',
        url: 'https://knowyourskin.britishskinfoundation.org.uk/condition/rosacea/',
        accessed: '2024-01-18',
      },
      'British Skin Foundation (no date) ‘What is rosacea?’, *Know your skin*. Available at: https://knowyourskin.britishskinfoundation.org.uk/condition/rosacea/ (Accessed: 18 January 2024).',
    ],
  ])('%s', (_, facts, reference) => {
    expect(cite('harvard', facts)).toBe(reference);
  });
});

import { expect, test } from 'vitest';
import { annotate } from '../../../annotate/index.ts';
import { reportingClauses } from './index.ts';

const told = (text: string): string[] => {
  const annotation = annotate({ text, published: null });
  return reportingClauses(text, annotation).map(
    ({ source, cue, content }) =>
      `${source.map((s) => text.slice(...s)).join(' + ')} | ${cue.map((s) => text.slice(...s)).join(' ')} | ${content.map((s) => text.slice(...s)).join(' … ')}`,
  );
};

const CASES: [name: string, text: string, ...clauses: string[]][] = [
  [
    'one party’s words end where the next party’s begin',
    'Oslo says it has sent two ships, and the Office for Quays puts the number of boats lost at nine.',
    'Oslo | says | it has sent two ships',
    'the Office for Quays | puts | the number of boats lost at nine',
  ],
  [
    'any party may put a number at so many',
    'The port is open, and the Office for Quays puts the number of boats lost at nine.',
    'the Office for Quays | puts | the number of boats lost at nine',
  ],
  ['those who are told say nothing', 'Residents of the quay were told to boil their water.'],
  ['a search called off is no call', 'The Coast Guard called off its search for the trawler late on Tuesday.'],
  ['nor is a strike', 'Trade unions have called a general strike for Tuesday.'],
  ['an envoy recalled is no memory', 'Denmark recalled its ambassador from the port on Wednesday.'],
  [
    'who is quoted as saying says it',
    'Jane Roe was quoted last week by the agency as saying the quay was lost for good.',
    'Jane Roe | was quoted | the quay was lost for good',
  ],
  [
    'whom it was told is no content',
    'The harbour master told local reporters that the quay was lost for good.',
    'The harbour master | told | that the quay was lost for good',
  ],
  [
    'when is no part of who',
    'The council last week also announced a new levy on the port.',
    'The council | also announced | a new levy on the port',
  ],
  [
    'of a second verb the subject of the first',
    'The mayor appealed for calm in the port and warned that the quay was unsafe.',
    'The mayor | appealed | calm in the port',
    'The mayor | warned | the quay was unsafe',
  ],
  [
    'a clause that closes its sentence, with a role and a name',
    'The port is ready to open again, the head of the Harbour Board, Jane Roe, has reiterated.',
    'the head of the Harbour Board, Jane Roe | reiterated | The port is ready to open again',
  ],
  [
    'one turned round',
    'Two quays have been lost in the storm, said a pilot who saw them from the air.',
    'a pilot who saw them from the air | said | Two quays have been lost in the storm',
  ],
  [
    'a name between commas, and whom it was told',
    'The country is considering sanctions of its own, the foreign minister, Jane Roe, told parliament.',
    'the foreign minister, Jane Roe | told | The country is considering sanctions of its own',
  ],
  [
    'a document read out',
    'The board met on Monday.\n“We shall build the quay again before the winter.” the statement read.',
    'the statement | read | “We shall build the quay again before the winter.”',
  ],
  [
    'a participle that goes on',
    'The board has been reluctant to open the port, arguing that the quay is unsafe.',
    'The board | arguing | the quay is unsafe',
  ],
  [
    'a paper on its publisher’s behalf',
    'The board published a survey on Monday indicating that most people want the quay.',
    'The board | published | a survey',
    'The board | indicating | most people want the quay',
  ],
  [
    'figures that show',
    'The bridge is safe again, but official figures show nine people were hurt there last year.',
    'official figures | show | nine people were hurt there last year',
  ],
  [
    'who is quoted speaks, not who quotes',
    'The news website Tarna quoted a port official as saying the quay was closed.',
    'a port official + The news website Tarna | quoted | the quay was closed',
  ],
  [
    'who is cited speaks',
    'The quay was lost in the night, the agency Tarna reported, citing a port official.',
    'a port official + the agency Tarna | reported | The quay was lost in the night',
    'the agency Tarna | citing | a port official',
  ],
  [
    'an adjunct is no speaker',
    'But fishermen in Tarn, on the coast about 200 km (130 miles) east of the capital, said they had lost nine boats.',
    'fishermen in Tarn | said | they had lost nine boats',
  ],
  [
    'coordinated verbs are two clauses',
    'The minister said the port was open and added that the quay was safe.',
    'The minister | said | the port was open',
    'The minister | added | the quay was safe',
  ],
];

test.each(CASES)('%s', (_, text, ...clauses) => expect(told(text)).toEqual(clauses));

test.each([
  ['The agency said it will say more when the count is done.', 1],
  ['Nine cases reported in May were mild.', 0],
  ['Our correspondent Jane Roe reports on the floods in the valley.', 0],
  ['She said she believes the port is open.', 1],
])('no clause of its own: %s', (text, count) => expect(told(text)).toHaveLength(count));

test('content stays within its line', () => {
  const [only] = told('Storm hits the coast\nNine boats were lost, residents said.');
  expect(only).toBe('residents | said | Nine boats were lost');
});

test('time grows with the text and not with its square', () => {
  const unit =
    'The port is open again, the head of the board has said, and dismissed a claim that nine boats were lost. ';
  const time = (count: number) => {
    const text = unit.repeat(count);
    const annotation = annotate({ text, published: null }, new Set(['attributions']));
    const before = performance.now();
    reportingClauses(text, annotation);
    return performance.now() - before;
  };
  const best = (count: number) => Math.min(time(count), time(count), time(count));
  const short = best(100);
  expect(best(1600)).toBeLessThan(80 * short);
});

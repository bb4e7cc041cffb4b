import { expect, test } from 'vitest';
import { annotate } from '../../index.ts';
import { splitText } from '../../text/index.ts';
import type { EntityMention } from '../../types.ts';
import { referents } from '../index.ts';

/** What is not told by its own full name, as "words = who". */
const meant = (text: string, breaks: number[] = []): string[] => {
  const { tokens, sentences, entities, tags, attributions } = annotate({ text, published: null });
  const sources = attributions
    .flatMap(({ source }) => source.slice(0, 1))
    .sort((a, b) => a[0] - b[0])
    .map(([start, end]) => ({ start, end }));
  return referents(text, { tokens, sentences }, entities, { tags, breaks, sources })
    .map(({ start, end, party }) => [text.slice(start, end), party.name])
    .filter(([said, name]) => said !== name)
    .map((pair) => pair.join(' = '));
};

const CASES: [text: string, ...meant: string[]][] = [
  // Names.
  ['Governor Ada Roe spoke on Monday. Roe then left.', 'Roe = Ada Roe'],
  ['Ada Roe met John Marlow on Monday. Marlow then left.', 'Marlow = John Marlow'],
  ['Mr Peter Tarn and Mrs Anna Tarn came. Mrs Tarn spoke first.', 'Tarn = Anna Tarn'],
  ['Mr Peter Tarn and Mrs Anna Tarn came. Mr Tarn spoke first.', 'Tarn = Peter Tarn'],
  [
    'The Freedonian Relief Bureau (FRB) left. FRB closed its camp.',
    'FRB = Freedonian Relief Bureau',
    'FRB = Freedonian Relief Bureau',
    'its = Freedonian Relief Bureau',
  ],
  // Pronouns: gender.
  ['Anna Quill met John Marlow in the hall. She said he was late.', 'She = Anna Quill', 'he = John Marlow'],
  ['John Marlow met Anna Quill in the hall. She left.', 'She = Anna Quill'],
  ['Ms Robin Vey met Mr Kim Ost in the hall. He said she was late.', 'He = Kim Ost', 'she = Robin Vey'],
  ['John Marlow left. Anna Quill stayed. He will return on Friday.', 'He = John Marlow'],
  ['Queen Ilse Varn greeted Peter Holt. She spoke of peace.', 'She = Ilse Varn'],
  ['Spokeswoman Robin Vey praised Peter Holt. She said he had worked hard.', 'She = Robin Vey', 'he = Peter Holt'],
  // Pronouns: subjects before others, the nearer before the farther.
  ['John Marlow spoke to Peter Holt by telephone. He urged restraint.', 'He = John Marlow'],
  [
    'John Marlow spoke to Peter Holt by telephone. He urged restraint. He then left.',
    'He = John Marlow',
    'He = John Marlow',
  ],
  ['John Marlow resigned in May. Peter Holt took over in June. He promised change.', 'He = Peter Holt'],
  ['Peter Holt said the bridge was closed. He said it would open again.', 'He = Peter Holt'],
  [
    'The mayor, John Marlow, said the road was clear. A call from Peter Holt came later. He said more snow was likely.',
    'He = John Marlow',
  ],
  ['John Marlow told Peter Holt that the dam was safe. “It will hold,” he said.', 'he = John Marlow'],
  ['Anna Quill praised John Marlow. He thanked her.', 'He = John Marlow', 'her = Anna Quill'],
  ['John Marlow thanked Peter Holt. Anna Quill saw him.', 'him = John Marlow'],
  ['Anna Quill left the city. Her office confirmed the news.', 'Her = Anna Quill'],
  // It and they.
  ['The Harbour Board closed the port on Monday. It said the quay was unsafe.', 'It = Harbour Board'],
  ['The Harbour Board closed the port. Its chair resigned.', 'Its = Harbour Board'],
  ['The Harbour Board wrote to John Marlow. It asked for help.', 'It = Harbour Board'],
  ['Residents said the shelling began at dawn. They said it lasted an hour.', 'They = Residents'],
  ['Two officers said the road was mined. They said nobody was hurt.', 'They = Two officers'],
  ['John Marlow met residents of the valley. Residents said they had no water.', 'they = Residents'],
  ['It was raining when John Marlow came.'],
  ['The Harbour Board met. It is clear that the port will close.'],
  // Roles.
  ['Regional governor John Marlow spoke on Monday. The governor left early.', 'The governor = John Marlow'],
  [
    'John Marlow, the governor, spoke on Monday. The governor left early.',
    'the governor = John Marlow',
    'The governor = John Marlow',
  ],
  [
    'Governor Ada Roe met Mayor John Marlow. The mayor left. The governor stayed.',
    'The mayor = John Marlow',
    'The governor = Ada Roe',
  ],
  ['President Ada Roe met Foreign Minister John Marlow. The minister left.', 'The minister = John Marlow'],
  ['Prime Minister Ada Roe met Foreign Minister John Marlow. The prime minister left.', 'The prime minister = Ada Roe'],
  [
    'Polish President Ada Roe met French President John Marlow. The French president left.',
    'The French president = John Marlow',
  ],
  ['Polish President Ada Roe met French President John Marlow. The Polish leader left.', 'The Polish leader = Ada Roe'],
  [
    'Kenyan Prime Minister Ada Roe spoke to the press. The Kenyan leader said the talks had failed.',
    'The Kenyan leader = Ada Roe',
  ],
  [
    'The head of the Harbour Board, Jane Holt, spoke. The chief of the board left.',
    'The chief of the board = Jane Holt',
  ],
  [
    'Army spokesman John Marlow said two bridges had fallen. The spokesperson gave no date.',
    'The spokesperson = John Marlow',
  ],
  ['Later the governor John Marlow came. Governor Ada Roe spoke.'],
  ['The governor spoke. The minister agreed.'],
  ['Mayor John Marlow said the dam had burst. The official said help was coming.', 'The official = John Marlow'],
  // Unnamed speakers.
  ['A doctor at the clinic said nine people had died. He said more were missing.', 'He = A doctor at the clinic'],
  [
    'A doctor at the clinic said nine people had died. The doctor said more were missing.',
    'The doctor = A doctor at the clinic',
  ],
  [
    'A doctor said nine people had died. “We need help,” said the doctor, who gave his name as Omar.',
    'A doctor = Omar',
    'the doctor = Omar',
    'his = Omar',
  ],
  [
    'A senior official said the talks had failed. Jane Holt told reporters that she was sorry.',
    'A senior official = Jane Holt',
    'she = Jane Holt',
  ],
  ['A spokesman for John Marlow said the mayor was well. He said no more.', 'He = A spokesman for John Marlow'],
  ['A woman said her house was gone. She said nobody came.', 'her = A woman', 'She = A woman'],
  [
    'The official news agency said the budget was passed. Tarna said it would last a year.',
    'The official news agency = Tarna',
    'it = Tarna',
  ],
  [
    'After his talk with the mayor, John Marlow, at the port, Roe said the plan was sound. Ada Roe is governor.',
    'Roe = Ada Roe',
  ],
  ['Former chief of the Northern Relief group Jane Holt said the camp was full. She left.', 'She = Jane Holt'],
  ['The Marlow government said the port was open. John Marlow did not speak.', 'Marlow = John Marlow'],
  // Another speaker's matter names nobody who spoke before.
  ['A nurse said six people were hurt. The Harbour Board said Peter Holt had won the vote.'],
  ['A nurse said six people were hurt. President Peter Holt left the city.'],
  ['The Harbour Board met. The city relief agency said it had no boats.', 'it = The city relief agency'],
  [
    'Rebel fighters said the town had fallen. The fighters said they would go on.',
    'The fighters = Rebel fighters',
    'they = Rebel fighters',
  ],
  // Bodies.
  ['The Ministry of Public Works opened a dam. The ministry said so.', 'The ministry = Ministry of Public Works'],
  [
    'The Ministry of Public Works met the Harbour Council. The council agreed. The ministry did not.',
    'The council = Harbour Council',
    'The ministry = Ministry of Public Works',
  ],
  ['Google dismissed two engineers on Monday. The company said they had broken rules.', 'The company = Google'],
  ['The Harbour Board closed two quays. The agency said the work would last a year.', 'The agency = Harbour Board'],
  ['The ministry agreed with the plan.'],
  // Governments.
  ['Shells fell in Ukraine. Kyiv said the attack failed.', 'Kyiv = Ukraine'],
  [
    'The Kremlin said the talks would go on in Russia. Moscow said no date was set.',
    'Kremlin = Russia',
    'Moscow = Russia',
  ],
  ['Kenya said it would send doctors.', 'it = Kenya'],
  [
    'The Libyan government said the port was open. The government said ships were coming.',
    'The Libyan government = the Libyan government',
    'The government = the Libyan government',
  ],
  ['John Marlow lives in Moscow. He works in Kenya.', 'He = John Marlow'],
  // What is written.
  [
    'The Harbour Board published a survey on Monday. “Most people want the quay,” the survey said.',
    'the survey = Harbour Board',
  ],
  ['Mayor John Marlow said the dam was safe. “It will hold,” the statement said.', 'the statement = John Marlow'],
  // Quotations.
  ['Anna Quill said: “He left her and she wept.” John Marlow came later.'],
  // Nobody.
  ['The governor spoke. He left. The ministry agreed.'],
  ['He said the bridge was closed.'],
];

test.each(CASES)('%s', (text, ...expected) => expect(meant(text)).toEqual(expected));

test('pronouns stay in their post, roles do not', () => {
  const text = 'Governor John Marlow spoke. He left. The governor came back.';
  expect(meant(text, [text.indexOf('He')])).toEqual(['The governor = John Marlow']);
});

test('time grows with the text and not with its square', () => {
  const unit = 'Governor John Marlow spoke. The governor left. He said so. ';
  const time = (count: number) => {
    const text = unit.repeat(count);
    const split = splitText(text);
    const entities: EntityMention[] = [];
    for (let k = 0; k < count; k++) {
      const start = k * unit.length + 9;
      entities.push({ start, end: start + 11, type: 'PERSON', rule: 'test', fullName: `John Marlow ${k}` });
    }
    const before = performance.now();
    expect(referents(text, split, entities)).toHaveLength(count * 3);
    return performance.now() - before;
  };
  // Sixteen times the text: 16 times the time if linear, 256 times if not. The best of three, on a machine with other work.
  const best = (count: number) => Math.min(time(count), time(count), time(count));
  const short = best(1000);
  expect(best(16_000)).toBeLessThan(80 * short);
});

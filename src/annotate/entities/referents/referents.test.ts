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
  // One introduced in her own right is not the official of the sentence before.
  ['A senior official said the talks had failed. Jane Holt, a baker, said that she was sorry.', 'she = Jane Holt'],
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
    'The Libyan government = Libya',
    'The government = Libya',
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

/** Written before looking at what the engine makes of them; of 57 mentions it had 48 right at first sight. */
const UNSEEN: [text: string, ...meant: string[]][] = [
  [
    'Finance Minister Lena Brandt unveiled the budget on Tuesday. Brandt said taxes would rise. She promised help for farmers.',
    'Brandt = Lena Brandt',
    'She = Lena Brandt',
  ],
  [
    'The Coastal Rescue Service launched two boats. The service said it had found a survivor.',
    'The service = Coastal Rescue Service',
    'it = Coastal Rescue Service',
  ],
  [
    'Police chief Omar Haddad told reporters that three men were held. He gave no names. Haddad will speak again tonight.',
    'He = Omar Haddad',
    'Haddad = Omar Haddad',
  ],
  ['Witnesses said soldiers opened fire. They said dozens fled.', 'They = Witnesses'],
  [
    'Japanese Prime Minister Kenji Mori met Brazilian President Lucia Prado. The Brazilian leader said the talks were useful.',
    'The Brazilian leader = Lucia Prado',
  ],
  ['Japanese Prime Minister Kenji Mori met Brazilian President Lucia Prado. She later flew home.', 'She = Lucia Prado'],
  [
    'Japanese Prime Minister Kenji Mori met Brazilian President Lucia Prado. Mori said he was pleased.',
    'he = Kenji Mori',
  ],
  ['The World Nurses Council (WNC) called a strike. The WNC said pay was too low.', 'WNC = World Nurses Council'],
  ['Berlin said it would send two trucks. Germany had promised four.', 'Berlin = Germany', 'it = Germany'],
  ['A fisherman said the ship had sunk at dawn. The man said he heard a blast.', 'he = A fisherman'],
  [
    'Ambassador Petra Novak handed the letter to Mayor Ilan Katz. The mayor thanked her.',
    'The mayor = Ilan Katz',
    'her = Petra Novak',
  ],
  [
    'Ambassador Petra Novak handed the letter to Mayor Ilan Katz. The ambassador left soon after.',
    'The ambassador = Petra Novak',
  ],
  ['Alan Pike, the company’s director, resigned. The director gave no reason.', 'The director = Alan Pike'],
  [
    'The army said it had taken the hill. The rebels denied that they had lost it.',
    'it = The army',
    'they = The rebels',
  ],
  [
    'Sofia Lind won the vote. Her rival, Paul Hart, conceded. He called her on Monday.',
    'Her = Sofia Lind',
    'He = Paul Hart',
    'her = Sofia Lind',
  ],
  ['The Interior Ministry closed the border. A ministry spokesman said it would stay shut.', 'it = Interior Ministry'],
  ['Dr Maria Costa treated nine people. The doctor said two were critical.', 'The doctor = Maria Costa'],
  ['Volcanologist Ned Ash watched the summit. He said it was quiet.', 'He = Ned Ash'],
  [
    'General Karl Stein commands the garrison. The commander refused to leave. Stein said his troops would fight.',
    'The commander = Karl Stein',
    'his = Karl Stein',
  ],
  [
    'Health officials in the province said 20 people were ill. The officials urged calm.',
    'The officials = Health officials in the province',
  ],
  ['King Rolf opened the dam. Engineer Anna Berg showed him the gates.', 'him = Rolf'],
  ['John Doe and Jane Doe own the farm. Jane Doe said the flood took the cows. She wept.', 'She = Jane Doe'],
  ['Washington has warned citizens to leave. The US government said flights would end on Friday.', 'Washington = US'],
  [
    'The union leader, Tom Reed, met the minister, Carla Voss. Reed said she had listened.',
    'Reed = Tom Reed',
    'she = Carla Voss',
  ],
  [
    'Opposition leader Ravi Nair accused President Dev Rao of fraud. The president denied it. He called the claim absurd.',
    'The president = Dev Rao',
    'He = Dev Rao',
  ],
  [
    'Opposition leader Ravi Nair accused President Dev Rao of fraud. The opposition leader showed papers.',
    'The opposition leader = Ravi Nair',
  ],
  [
    'Lisa Grant, a spokeswoman for the Red Cross, said 300 people had fled. The spokeswoman said more were coming.',
    'The spokeswoman = Lisa Grant',
  ],
  [
    'The governor of the province, Musa Bello, said the road was cut. The governor asked for helicopters.',
    'The governor = Musa Bello',
  ],
  [
    'Relief coordinator Ines Prat said food was short. According to Prat, 40 trucks were stuck. “We need fuel,” she added.',
    'Prat = Ines Prat',
    'she = Ines Prat',
  ],
  ['Mark Bell told his sister Ruth Bell to run. She hid in a barn.', 'his = Mark Bell', 'She = Ruth Bell'],
  [
    'The Finnish foreign minister, Aino Salo, spoke to her Swedish counterpart, Nils Holm. He praised the plan.',
    'her = Aino Salo',
    'He = Nils Holm',
  ],
  [
    'Prosecutor Jan Kos charged Ivo Lam on Monday. Lam denies the charges. His lawyer said he would appeal.',
    'Lam = Ivo Lam',
    'His = Ivo Lam',
  ],
  [
    'The Guild of Pilots met on Friday. The guild’s chair, Eva Moss, said its members were tired.',
    'its = Guild of Pilots',
  ],
  ['China condemned the raid. Beijing said the ship was its own.', 'Beijing = China'],
  [
    'Bishop Carl Dunn visited the camp. The bishop blessed the dead. People thanked him.',
    'The bishop = Carl Dunn',
    'him = Carl Dunn',
  ],
  ['Two divers found the wreck. They raised a bell.', 'They = Two divers'],
  ['Senator Amy Fox opposed the bill. The lawmaker said it would hurt the poor.', 'The lawmaker = Amy Fox'],
  ['The Daily Lantern reported the leak. The newspaper cited two engineers.', 'The newspaper = Daily Lantern'],
  ['Colonel Abu Saleh fled north. The officer left his men behind.', 'his = Abu Saleh'],
];
test.each(UNSEEN)('among others: %s', (text, ...expected) =>
  expect(meant(text)).toEqual(expect.arrayContaining(expected)),
);

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

import { describe, expect, it } from 'vitest';
import { tagText } from '../annotate/tagging/index.ts';
import { splitText } from '../annotate/text/index.ts';
import {
  agentOf,
  isPassive,
  objectOf,
  type Phrase,
  phraseOver,
  possessorOf,
  subjectOf,
  syntaxOf,
  wordAt,
} from './grammar.ts';

function read(text: string, verb: string) {
  const split = splitText(text);
  const syntax = syntaxOf(text, split.tokens, tagText(text, split).tags, []);
  return { syntax, v: wordAt(syntax, text.indexOf(verb)), told: (p: Phrase | null) => p && text.slice(p.start, p.end) };
}

describe('subjectOf', () => {
  it.each([
    ['The rebels shelled the port.', 'shelled', 'The rebels'],
    ['Troops in the east shelled the port.', 'shelled', 'Troops'],
    ['The rebels, who had fled, shelled the port.', 'shelled', 'The rebels'],
    ['The rebels took the town and shelled the port.', 'shelled', 'The rebels'],
    ['The storm struck at dawn, killing nine.', 'killing', 'The storm'],
    ['The army began shelling the port.', 'shelling', 'The army'],
    ['Norway agreed to send tents.', 'send', 'Norway'],
    ['Oslo urged Lima to send tents.', 'send', 'Lima'],
    ["Chad welcomed Norway's decision to send tents.", 'send', 'Norway'],
    ['Fleeing north, the rebels burned the bridge.', 'Fleeing', 'the rebels'],
    ['Britain, France and Germany pledged tents.', 'pledged', 'Britain, France and Germany'],
    ['They fear the drones that hit Kyiv.', 'hit', 'the drones'],
  ])('%s (%s)', (text, verb, wanted) => {
    const { syntax, v, told } = read(text, verb);
    expect(told(subjectOf(syntax, v))).toBe(wanted);
  });
});

describe('objects, agents and owners', () => {
  it('finds what a verb is done to, and by whom', () => {
    const active = read('The blast killed two guards.', 'killed');
    expect(active.told(objectOf(active.syntax, active.v))).toBe('two guards');
    const passive = read('The town was shelled at dawn by the army.', 'shelled');
    expect(isPassive(passive.syntax, passive.v)).toBe(true);
    expect(passive.told(agentOf(passive.syntax, passive.v))).toBe('the army');
  });
  it('tells whose a thing is', () => {
    const { syntax, told } = read("Gaddafi's forces fled.", 'fled');
    const phrase = phraseOver(syntax, 0);
    expect(phrase && told(possessorOf(syntax, phrase))).toBe('Gaddafi');
  });
  it('stays quick on a sentence that is all verbs', () => {
    const { syntax } = read(`${'killed and shelled and '.repeat(200)}`, 'killed');
    const started = performance.now();
    for (let v = 0; v < syntax.words.length; v += 1) subjectOf(syntax, v);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

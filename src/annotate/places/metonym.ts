import type { GazetteerPlace } from './gazetteer.ts';

const SPEAKS =
  /^(?:[’']s\s(?:government|leadership))?,?\s(?:(?:has|have|had|also|itself|later|repeatedly|again|previously|officially|strongly|would|will|still|now)\s){0,2}(?:said|says|saying|denie[sd]|denied|accuse[sd]|warn(?:s|ed)|claim(?:s|ed)|insist(?:s|ed)|demand(?:s|ed)|reject(?:s|ed)|condemn(?:s|ed)|announce[sd]|agree[sd]|promise[sd]|vow(?:s|ed)|refuse[sd]|urge[sd]|call(?:s|ed)\s(?:for|on)|want(?:s|ed)|believes|hopes|fears|threaten(?:s|ed)|blame[sd]|confirm(?:s|ed)|admit(?:s|ted)|argue[sd]|pledge[sd]|respond(?:s|ed)|retaliate[sd]|deny|describe[sd]|dismisse[sd])\b/;
const BEFORE =
  /\b(?:according to|accused by|talks with|negotiations with|pressure on|urged|accused|told|blamed|warned)\s$/;

/** The place stands for its government: "Kyiv said", "according to Tehran". Only countries, their capitals and the like. */
export function isMetonym(text: string, span: { start: number; end: number }, place: GazetteerPlace): boolean {
  if (place.kind !== 'country' && !place.capital && place.kind !== 'region' && place.population < 300_000) return false;
  return (
    SPEAKS.test(text.slice(span.end, span.end + 60)) ||
    BEFORE.test(text.slice(Math.max(0, span.start - 24), span.start))
  );
}

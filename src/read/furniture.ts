import type { Line } from './lines.ts';
import { endsSentence } from './lines.ts';

/** A rule that tells a line of page furniture by its own words. */
interface FurnitureRule {
  name: string;
  test: (text: string) => boolean;
}

/** Each shows the text it takes; all are short lines, so that a sentence that merely holds the words stays. */
const RULES: readonly FurnitureRule[] = [
  {
    name: 'furniture/advertisement',
    test: (t) =>
      /^(?:[-–—\s]*)(?:advertisements?|adverts?|ad|anzeige|werbung|publicité|pubblicità|publicidad|sponsored(?: content)?|promoted)(?:[-–—\s]*)$/iu.test(
        t,
      ),
  },
  // "Watch below, from WXR:", "Watch: Ferry drifts off", "Follow live updates here:"
  {
    name: 'furniture/see-elsewhere',
    test: (t) =>
      /^(?:follow|find|read|see) .{4,120}\b(?:coverage|updates|reporting|stories)\b.{0,80}\b(?:at|on|here)\b:? https?:\S+$/iu.test(
        t,
      ) ||
      /^our standards:/iu.test(t) ||
      (t.length < 160 &&
        /^(?:watch|listen|see also|read more|read also|read on|also read|more on this|related|follow (?:the|our|us|live|all)|click|tap|sign up|subscribe|download|join (?:us|our)|get (?:our|the latest)|continue reading|recommended|most read|don't miss|video:|gallery:|in pictures|live updates)\b/iu.test(
          t,
        ) &&
        (!endsSentence(t) || /\b(?:here|below|newsletter|app|inbox)\b/iu.test(t))),
  },
  // "Mira Holt has this report:", "Here are the latest headlines:", "Also today:"
  {
    name: 'furniture/pointer',
    test: (t) =>
      t.length < 130 &&
      /:$/u.test(t) &&
      /\b(?:latest|headlines|today|more|here|story|stories|report|reports|summary|developments|details|recap|full|read|below)\b[^:]{0,70}:$/iu.test(
        t,
      ) &&
      !/\b(?:said|says|told|wrote|added|tweeted|posted|statement|asked)\b/iu.test(t),
  },
  // "Flood water at the quay. Photograph: Ida Berg/XPA", "(Photo: XP)", "Ferry in port (Lars Ek/XP)"
  {
    name: 'furniture/photo-credit',
    test: (t) =>
      t.length < 400 &&
      /(?:\b(?:photograph|photo(?:graphy| credit)?|picture|image|images|credit|foto|bild|composite|illustration|video|graphic)\s?:\s?\S[^.]{0,80}\)?$|\([^()]{2,60}\/[^()]{2,40}\)$|\bvia (?:AP|Getty Images|Reuters|AFP)\)?$|\((?:AP|PA|AFP|Reuters|EPA|Getty(?: Images)?)(?: photo)?\)$|\/(?:Getty Images|AFP|EPA|Reuters|AP|PA)$|©)/iu.test(
        t,
      ),
  },
  {
    name: 'furniture/photo-opening',
    test: (t) =>
      t.length < 400 &&
      /^(?:(?:a|an|this|undated|file|handout) )*(?:photo|photograph|picture|image|screen ?grab|satellite image|file photo|still)\b.{0,40}\b(?:issued|released|provided|taken|shows|showing|translation|from|by)\b/iu.test(
        t,
      ) &&
      !endsSentence(t),
  },
  // "Read or share this story: http://x.example/1", "Share on Facebook"
  // "In this May 3, 2019, file photo, boats lie at the quay."
  {
    name: 'furniture/file-photo',
    test: (t) =>
      t.length < 400 &&
      /^(?:in this|file\b|this)[^.]{0,60}(?:file|handout|undated|provided|aerial) (?:photo|picture|image)/iu.test(t),
  },
  // "Harbour master at the quay. Lars Ek | Xpix | Getty Images"
  {
    name: 'furniture/agency-credit',
    test: (t) => t.length < 300 && /\| (?:Getty Images|AFP|Reuters|AP|Bloomberg|EPA)$/u.test(t),
  },
  // "Mira Holt has the full story here.", "#icymi"
  {
    name: 'furniture/link-line',
    test: (t) =>
      t.length < 110 &&
      (/^#\w+$/u.test(t) ||
        /\b(?:reports?|story|more|details?|detail|explains?|analysis|read)\b.{0,40}\bhere[.:]?$/iu.test(t)),
  },
  {
    name: 'furniture/share',
    test: (t) =>
      t.length < 160 &&
      /^(?:read or share|share (?:this|on|via)|share$|tweet$|email$|print$|copy link|facebook|twitter|whatsapp|leave a (?:review|comment|reply)|comments?(?: \(\d+\))?$|\d+ (?:comments?|shares?)$|view comments|read entire article|post a comment|report abuse|back to top|topics?:?$|tags?:|more on:|filed under|sharing is caring)/iu.test(
        t,
      ) &&
      !/[a-z]\.$/u.test(t),
  },
  // "Ola Ness and Tim Roe contributed to this report."
  {
    name: 'furniture/contributors',
    test: (t) => t.length < 300 && /\bcontributed (?:to|reporting)\b/iu.test(t) && t.length < 220,
  },
  {
    name: 'furniture/desk',
    test: (t) =>
      t.length < 300 &&
      /^(?:\(|\[|—|--?)?\s?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|written|translated) (?:by|and|in)\b.{0,200}$/iu.test(
        t,
      ) &&
      !/\b(?:said|says)\b/iu.test(t),
  },
  // "This slideshow requires JavaScript.", "Please enable JavaScript to see the map"
  {
    name: 'furniture/needs-script',
    test: (t) => t.length < 160 && /\b(?:requires?|enable|activate|turn on) javascript\b/iu.test(t),
  },
  // "Reading time: 3 minutes", "3 min read", "Lesezeit: 4 Min."
  {
    name: 'furniture/reading-time',
    test: (t) =>
      t.length < 60 &&
      /^(?:(?:estimated )?reading time|lesezeit|temps de lecture|tempo de leitura|tempo di lettura|tiempo de lectura|время чтения|час читання)\b|^\d{1,2}[ -]min(?:ute)?s?(?: de)? (?:read|lecture|leitura|lettura|lectura|lesezeit)\b/iu.test(
        t,
      ),
  },
  // "3 hours ago 1", "Updated 12:40 GMT"
  {
    name: 'furniture/age',
    test: (t) => t.length < 40 && /^(?:\d{1,3}|an?) (?:min(?:ute)?|hour|day|week|month)s? ago\b/iu.test(t),
  },
  // "Politics | World |", a rule of dashes, a lone bullet
  { name: 'furniture/mark', test: (t) => !/[\p{L}\p{N}]/u.test(t) || (/\|\s*$/u.test(t) && t.length < 120) },
  // A headline cut off by its page: "A ferry ran aground off the coast on Sunday, as rescue…"
  {
    name: 'furniture/cut-teaser',
    test: (t) => t.length < 240 && /[\p{L},](?:…|\.\.\.|\s\[…\])$/u.test(t) && !/^[“"‘']/u.test(t),
  },
  // "Mira Holt reports from Oslo", "Mira Holt reports:"
  {
    name: 'furniture/reports-from',
    test: (t) =>
      t.length < 90 &&
      /^(?:\p{Lu}[\p{L}'’-]+ ){2,4}(?:reports?|reporting|writes|is in|has more)(?: (?:from|for|in|on) [^.]{2,50})?:?$/u.test(
        t,
      ) &&
      !endsSentence(t),
  },
  {
    name: 'furniture/legal',
    test: (t) =>
      t.length < 300 &&
      /(?:all rights reserved|terms of (?:service|use)|privacy policy|may not be published, broadcast|cookies?\b.*\baccept|©|\(c\) \d{4}|copyright \d{4})/iu.test(
        t,
      ),
  },
];

/** The rule by which a line is furniture on its own, or null. */
export const furnitureRule = (text: string): string | null => RULES.find((rule) => rule.test(text))?.name ?? null;
export const isFurniture = (text: string): boolean => furnitureRule(text) !== null;

/** Drops furniture from both ends of a run of lines. */
export function trimFurniture(lines: readonly Line[]): Line[] {
  let from = 0;
  let to = lines.length;
  while (from < to && isFurniture((lines[from] as Line).text)) from++;
  while (to > from && isFurniture((lines[to - 1] as Line).text)) to--;
  return lines.slice(from, to);
}

/** Words by which pages of many languages say what a part of them is. */

/** A title, heading or label that calls the page live coverage. */
export const LIVE_TITLE =
  /(?<![\p{L}\d])(?:live|live-?(?:blog|ticker|bericht|verslag)|ticker|news-?(?:blog|ticker)|diretta|en direct|direct\s*[:.|–—-]|(?:en|em) (?:vivo|directo|direto)|minuto (?:a|por) minuto|ao (?:vivo|minuto)|as it happened|minute[- ]by[- ]minute|(?:latest|rolling) updates|direkte|direktrapport|livebericht|na żywo|relacja|hetki hetkeltä|canlı|онлайн|наживо|živě|uživo|în direct|élőben)(?![\p{L}\d])/iu;
/** Of those, what an article that is no live coverage does not say by chance. */
export const SURELY_LIVE =
  /(?<![\p{L}\d])(?:live-?(?:blog|ticker|verslag)|news-?(?:blog|ticker)|live updates|as it happened|(?:la |in )diretta|en direct|direct\s*[:|–—]|minuto (?:a|por) minuto|ao (?:vivo|minuto)|minute[- ]by[- ]minute|direktrapport|hetki hetkeltä)(?![\p{L}\d])|(?:[–—|:-]\s*live|^live\s*[:|–—-].*)$/iu;
/** A path that is of live coverage: "/world/live/2024/", "-liveticker-", "/diretta/". */
export const LIVE_PATH =
  /(?<![\p{L}\d])(?:live(?:[-_]?(?:blog|ticker|news|updates?|coverage|entry))*|liveblog_entry|ticker|news-?(?:blog|ticker)|diretta|en-direct|en-vivo|en-directo|ao-vivo|aovivo|ao-minuto|minuto-a-minuto|as-it-happened|liveverslag|livebericht|direktrapport)(?![\p{L}\d])|\/direct-/iu;
export const SURELY_LIVE_PATH =
  /(?:\/live\/|(?<![\p{L}\d])(?:live[-_]?(?:blog|ticker|news|updates)|news-?(?:blog|ticker)|en-direct|diretta|ao-minuto|minuto-a-minuto|as-it-happened)(?![\p{L}\d]))/iu;
/** What a page's makers call the element that holds live posts. */
export const LIVE_LABEL = /live|ticker|diretta/iu;

/** Of pages and boxes full of clocks that are no reporting: programmes, fixtures, timetables, lists of audio and pictures. */
export const NO_LIVE_LABEL =
  /(?:^|[\s_-])(?:comments?|commentlist|repl(?:y|ies)|disqus|reader|user-?posts?|kommentar\w*|commentaires?|commenti|comentarios?|forum|reviews?|schedule\w*|programmes?|tv-?(?:guide|program\w*|listing\w*)|epg|listings?|fixtures?|timetable|fahrplan|departures?|arrivals?|events?-?(?:list|calendar)|calendar|agenda|podcasts?|episodes?|playlist|galler(?:y|ies)|slideshow|stocks?|quotes?-?table|market-?data|most-?(?:read|popular)|related\w*|recirc\w*|teasers?|sidebar|feed-?list|news-?list|archive)(?=$|[\s_-])/iu;
/** Schema types of things with a clock that are no posts. */
export const NO_LIVE_TYPE =
  /schema\.org\/(?:\w*Event|Comment|Review|PodcastEpisode|RadioEpisode|TVEpisode|Episode|Product|\w*Trip|Flight|ImageObject|ImageGallery|Question|Answer)$/u;
export const NO_LIVE_TITLE =
  /(?<![\p{L}\d])(?:tv[- ]?(?:guide|programm?e?s?|tipps?|schedule)|timetable|fahrplan|fixtures|schedule|kick-?off times|programme of events|calendar|podcasts?|photo gallery|in pictures|spielplan|opening hours|departures|arrivals|palinsesto|programme tv|programación)(?![\p{L}\d])/iu;

/** A box of the posts' shape that is none. */
export const ADVERT_LABEL =
  /(?:^|[\s_-])(?:ads?|advert\w*|ad-?slot|sponsor\w*|promo\w*|newsletter\w*|sign-?up|subscribe\w*|subscription|related\w*|recirc\w*|recommend\w*|taboola|outbrain|teasers?|poll|quiz|app-?banner|paywall|most-?(?:read|popular))(?=$|[\s_-])/iu;
/** Words that open such a box. */
export const ADVERT_OPENING =
  /^(?:advertisements?|adverts?|anzeige|werbung|publicité|pubblicità|publicidad|publicidade|annons|reklame?|sponsored|promoted|paid (?:content|post)|newsletter|sign up (?:to|for)|subscribe to|get (?:our|the) [^.]{0,40}newsletter|iscriviti|inscrivez-vous|abonnez-vous|suscr[ií]bete|jetzt abonnieren|abonnieren sie|related(?: stories| articles)?|read more|more on this story|lesen sie auch|mehr zum thema|à lire aussi|leggi anche|lea también|leia também)(?![\p{L}])/iu;

/** What stands where an author's name may stand and is none. */
export const POST_LABEL =
  /^(?:key (?:events?|moments?|points?|updates?)|breaking(?: news)?|pinned(?: post)?|live(?: updates?)?|new(?:est)?|latest(?: news)?|updated?|exclusive|in pictures|must read|alert|developing(?: story)?|just in|top (?:story|news)|important|eilmeldung|wichtig|angepinnt|das wichtigste|neu|urgent|alerte|épinglé|l['’]essentiel|essentiel|ultim['’]?ora|in evidenza|urgente|última hora|destacado|fijado|destaque|admin(?:istrator)?|show more|share|copy link|link copied|editor['’]s pick|watch|video|photo|post)s?\s*[:.]?$/iu;

/** Heads a page's own list of key points. */
export const KEY_POINTS_LABEL =
  /^(?:the )?(?:key (?:events?|points?|moments|developments|takeaways|updates|facts)|what (?:we know|you need to know|to know|happened|has happened)|at a glance|summary|story highlights|highlights|main points|top (?:points|lines)|the latest|das wichtigste|die wichtigsten|wichtigste|auf einen blick|der überblick|im überblick|zusammenfassung|was wir wissen|punti chiave|i punti|in sintesi|cosa sappiamo|i fatti|l['’]essentiel|les (?:points clés|temps forts|infos? clés?|faits)|l['’]actualité à retenir|ce qu['’]il faut (?:savoir|retenir)|à retenir|ce que l['’]on sait|lo más importante|(?:las )?claves|puntos clave|lo esencial|resumen|qué sabemos|lo que sabemos|pontos-chave|o essencial|em resumo|resumo|o que (?:sabemos|se sabe)|(?:het )?belangrijkste|kort samengevat|samenvatting|in het kort|wat we weten|det (?:viktigaste|viktigste|vigtigste)|sammanfattning|kort fortalt|dette (?:vet|ved) vi|det vet vi|detta vet vi|najważniejsze|co wiemy|главное|что известно|головне|що відомо|önemli gelişmeler|öne çıkanlar)(?![\p{L}])[^.!?]{0,40}$/iu;

/** A notice that a post was put right: it stays with the post. */
export const CORRECTION =
  /^(?:\(?(?:this|an earlier version of this) (?:post|entry|article|story|update|item)\b.{0,80}\b(?:amended|corrected|updated|edited|changed|clarified|said|stated|misspelled|gave)\b|correction\b|clarification\b|editor['’]s note\b|korrektur\b|richtigstellung\b|anmerkung der redaktion\b|in einer früheren version\b|errata\b|rectificatif\b|correction\s*:|mise à jour du texte\b|corrección\b|fe de errores\b|correção\b|rectificatie\b|rättelse\b|rettelse\b)/iu;

/** Names that a byline gives for no person. */
export const BY_LINE =
  /^(?:by|from|posted by|written by|reported by|von|par|propos recueillis par|di|a cura di|por|door|av|af|tekst:|text:|autor:|auteur\s?:|autore:)\s+(?=\p{Lu})/iu;

/** Embeds: their clocks, headings and names are not the post's. */
export const EMBED_LABEL = /tweet|twitter|instagram|facebook|tiktok|telegram|embed|mastodon|bluesky|youtube/iu;

/** Titles and the like: a name follows, so the point never ends a sentence. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt sgt cpl pvt spc adm cmdr cdr brig rep reps sen sens gov govs pres rev hon ' +
    'st ste mt ft msgr supt insp det amb atty vs v eg ie cf dep asst lieut comdr messrs fr sr'
  ).split(' '),
);

/** The point ends no sentence where a number follows: "No. 5", "Jan. 6". */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'no nos art fig vol sec pp p ca approx est ch para jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);

/** May end a sentence or not: "Acme Inc. The", "Acme Inc. Chairman". */
export const MAY_END: ReadonlySet<string> = new Set(
  'inc corp ltd co bros jr etc ave blvd rd dept univ assn al plc llc mass calif conn fla pa va tenn ariz colo ill ind'.split(
    ' ',
  ),
);

/** Words that start a sentence, and rarely a name's second part. */
export const STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an in on at he she it they we i you but and or its his her their our my this that these those there when ' +
    'while after before as if for from with by some many most more all both no not however meanwhile since until ' +
    'under over what who how why where one two three such so also yet now then here according officials although ' +
    'though because despite during earlier later last next still only even another other each to of about'
  ).split(' '),
);

/** Capitalised words that go on after "5 p.m.". */
export const AFTER_CLOCK: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january ' +
    'february march april may june july august september october november december jan feb mar apr jun jul aug sep ' +
    'sept oct nov dec gmt utc bst est edt cst cdt mst mdt pst pdt cet cest eet eest msk et pt ist jst eastern central ' +
    'pacific moscow kyiv kiev'
  ).split(' '),
);

/** After a quotation that ends in "!" or "?", a name and one of these still tell who said it. */
export const SAID: ReadonlySet<string> = new Set(
  'said says asked asks shouted cried wrote added told replied yelled tweeted posted exclaimed warned'.split(' '),
);

/** Weapons and the ways they are used. */
export const STRIKE_NOUN =
  /\b(?:(?:air|missile|rocket|drone|artillery|mortar|suicide|car bomb|bomb|grenade|gun|chemical|tank|naval)[ -]?(?:strikes?|attacks?|raids?|barrages?|fire|assaults?)|airstrikes?|air raids?|shelling|bombardments?|bombings?|bombing raids?|(?:strike |air )?sorties|explosions? caused by)\b/giu;
export const STRIKE_VERB =
  /\b(?:blew (?:himself|herself|themselves) up|detonated (?:an?|his|her|their|the) (?:[\p{L}-]+ ){0,3}(?:bombs?|devices?|explosives|vests?|belts?)|traded (?:artillery|rocket|missile|mortar) fire|(?:roadside |car |truck |parcel )?bombs? (?:[\p{L}-]+ ){0,2}(?:went off|exploded|ripped|tore)|(?:hit|struck|damaged|destroyed) by (?:[\p{L}-]+ ){0,3}(?:missiles?|rockets?|drones?|shells?|artillery|mortars?|bombs?)|shelled|bombed|bombarded|pounded|bombard|bombarding|pounding|(?:missiles?|rockets?|drones?|shells?|mortars?) (?:were|was|have been|had been) (?:fired|launched)|rocketed|strafed|shelling|bombing|(?:used|using) (?:[\p{L}’'-]+ ){0,2}(?:artillery|tanks|rockets|mortars|missiles|drones|shells)|air (?:force|forces) targeted|(?:fired|launched|firing|launching) (?:[\p{L}\p{N}.,’'-]+ ){0,5}(?:missiles?|rockets?|drones?|shells?|mortars?|torpedo(?:es)?)|(?:missiles?|rockets?|drones?|shells?|bombs?|mortars?|airstrikes?|tanks|warplanes|jets|helicopters|aircraft|air forces?) (?:[\p{L}’'-]+ ){0,2}(?:hit|struck|landed|slammed|targeted|attacked|fell|exploded|killed))\b/giu;
export const WEAPON =
  /\b(?:(?:Grad|roadside|truck|parcel|nail|cruise|ballistic|anti-ship|surface-to-air|hypersonic|long-range|Scud|Katyusha|attack|kamikaze|cluster|car|suicide|petrol)[ -])?(?:drones?|missiles?|rockets?|UAVs?|unmanned aerial vehicles?|airstrikes?|air ?strikes?|air raids?|artillery|tanks?|mortars?|shelling|shells?|bombs?|bombings?|bombardment|torpedo(?:es)?|grenades?|warplanes?|sorties)\b/iu;
export const WEAPON_UNIT =
  /\b(?:drone|missile|rocket|uav|shell|bomb|torpedo|mortar|shahed|projectile|aerial vehicle)/iu;
export const INTERCEPTED =
  /\b(?:intercept\w*|shot down|shoot(?:ing)? down|downed|destroyed|neutrali[sz]ed|brought down)\b/iu;
export const LAUNCHED = /\b(?:launch(?:ed|es|ing)?|fired|firing|landed|hit|struck|fell|used|sent|attack\w*|total)\b/iu;

/** Forces, and what they do when they are moved. */
export const FORCE_NOUN =
  /\b(?:troops?|soldiers?|police(?:men)? ?(?:officers?)?|officers|personnel|warships?|ships?|aircraft|fighter jets?|warplanes?|planes?|helicopters?|battalions?|brigades?|divisions?|peacekeepers?|firefighters?|rescuers?|rescue workers|guards?|marines?|reservists?|tanks?|vehicles|reinforcements?|units?|fighters|militiamen|medics|staff|crews?)\b/iu;
export const FORCE_VERB =
  /\b(?:deploy(?:ed|s|ing)?|mobili[sz](?:ed|es|ing)|patroll(?:ed|ing)|stationed|massed|massing|amassed|sent|posted|beefed up|reinforced|bolstered|host(?:s|ed|ing)?|dispatched|blocked|redeployed|called up|guarding|drafted in|on standby|tackling|battling|withdrew|withdrawn|withdrawing|pulling out|pulled out|ha(?:s|ve)(?= (?:about|some|more|nearly|around|at least|up to|an estimated|its|\d))|took part|taking part|participating|are using|were using)\b/iu;

/** The head of a phrase of forces that move without a number. */
export const FORCE_HEAD =
  /\b(?:troops|soldiers|police|riot police|reinforcements|peacekeepers|warships?|fighter jets|tanks|armou?red vehicles|security forces|(?:ground|special|armed|government|naval|rescue|coast guard) (?:forces|teams|crews|units)|forces|units|firefighters|rescuers|rescue teams|rescue workers|battalions?|brigades?|marines|paratroopers|national guard|army|aircraft)$/iu;
/** Verbs of moving or posting forces. */
export const FORCE_MOVE =
  /\b(?:deployed|deploying|redeployed|mobili[sz]ed|massed|massing|amassed|stationed|dispatched|patroll(?:ed|ing)|withdrawn|pulled back|called up|sent in|rushed to|enter(?:ed)? (?!into))/iu;

/** Taking, holding and losing ground. */
export const CAPTURED =
  /\b(?:captur(?:ed|ing)(?! (?:[\p{L}-]+ ){0,2}(?:images?|footage|photos?|pictures?|videos?|attention|imagination|hearts?))|recaptur(?:ed|ing)|seiz(?:ed|ing) (?:control of|the (?:[\p{L}-]+ ){0,2}(?:town|city|capital|village|airport|port|base|bridge|district|island)s?)|seized(?= \p{Lu})|retook|retaken|retaking|re-?(?:take|took|taken|taking) control (?:of|over)|taken control of|took control of|taking control of|took over|overran|overrun|ran over|liberated|conquered|claimed victory (?:[^,.;]{0,60} )?(?:in|at|over)(?= (?:the|an?|\p{Lu}))|fell to|fallen to|recaptures?|occupied(?! (?:territor|areas?|parts|regions?|by)))\b/gu;
export const LOST =
  /\b(?:(?:lost|losing) control (?:of|over)|lost(?= (?:\p{Lu}|the (?:town|city|village|port|airport)))|withdrew from|withdrawn from|retreated from|pulled out of|abandoned(?= (?:\p{Lu}|the (?:town|city|village|port|airport)))|ceded|driven (?:out )?from|pushed out of|forced out of)\b/gu;
export const CONTESTED =
  /\b(?:battl(?:ed|ing|es?) (?:[\p{L}’'-]+ ){0,4}(?:for|over)(?: (?:the )?control (?:of|over))?|fight(?:ing)? (?:[\p{L}]+ ){0,2}(?:for|over)(?: (?:the )?control (?:of|over))?|fought (?:[\p{L}’'-]+ ){0,2}(?:for|over)(?: (?:the )?control (?:of|over))?|contested|street (?:fighting|battles) in|trying to retake|trying to (?:re)?capture|clashes (?:for|over)(?: control of)?|vying for(?: control of)?)\b/giu;
export const HELD =
  /\b(?:(?<who>[\p{L}]+)-(?:held|controlled|occupied|ruled|run)|stronghold(?: of| in|,)?|bastion(?: of)?|controlled by|controls?(?= (?:\p{Lu}|the|around|about|some|most|much|all|parts|more|nearly|large|\d))|holds?(?= \p{Lu}| the (?:town|city|village|port|airport))|in control of|under (?:the )?control of|in the hands of|held by|occupied by|occupied(?= (?:\p{Lu}|territor|areas?|parts|regions?)))\b/gu;
export const BESIEGED = /\b(?:besieged|under siege|surrounded|encircled|blockaded|siege (?:of|on)|laid siege to)\b/giu;

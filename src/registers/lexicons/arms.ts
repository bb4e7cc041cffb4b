/** Weapons and the ways they are used. */
export const STRIKE_NOUN =
  /\b(?:(?:air|missile|rocket|drone|artillery|mortar|suicide|car bomb|bomb|grenade|gun|chemical|tank|naval)[ -]?(?:strikes?|attacks?|raids?|barrages?|fire|assaults?)|airstrikes?|air raids?|shelling|bombardments?|bombings?|bombing raids?|strike sorties|explosions? caused by)\b/giu;
export const STRIKE_VERB =
  /\b(?:shelled|bombed|bombarded|pounded|bombard|bombarding|pounding|rocketed|strafed|shelling|bombing|(?:fired|launched|firing|launching) (?:[\p{L}\p{N}’'-]+ ){0,4}(?:missiles?|rockets?|drones?|shells?|mortars?|torpedo(?:es)?)|(?:missiles?|rockets?|drones?|shells?|bombs?|mortars?|airstrikes?|tanks|warplanes|jets|helicopters|aircraft|air forces) (?:[\p{L}’'-]+ ){0,2}(?:hit|struck|landed|slammed|targeted|attacked|fell|exploded|killed))\b/giu;
export const WEAPON =
  /\b(?:(?:Grad|cruise|ballistic|anti-ship|surface-to-air|hypersonic|long-range|Scud|Katyusha|attack|kamikaze|cluster|car|suicide|petrol)[ -])?(?:drones?|missiles?|rockets?|UAVs?|unmanned aerial vehicles?|airstrikes?|air ?strikes?|air raids?|artillery|tanks?|mortars?|shelling|shells?|bombs?|bombings?|bombardment|torpedo(?:es)?|grenades?|warplanes?|sorties)\b/iu;
export const WEAPON_UNIT =
  /\b(?:drone|missile|rocket|uav|shell|bomb|torpedo|mortar|shahed|projectile|aerial vehicle)/iu;
export const INTERCEPTED =
  /\b(?:intercept\w*|shot down|shoot(?:ing)? down|downed|destroyed|neutrali[sz]ed|brought down)\b/iu;
export const LAUNCHED = /\b(?:launch\w*|fired|firing|landed|hit|struck|fell|used|sent|attack\w*|total)\b/iu;

/** Forces, and what they do when they are moved. */
export const FORCE_NOUN =
  /\b(?:troops?|soldiers?|police(?:men)? ?(?:officers?)?|officers|personnel|warships?|ships?|aircraft|fighter jets?|warplanes?|planes?|helicopters?|battalions?|brigades?|divisions?|peacekeepers?|firefighters?|rescuers?|rescue workers|guards?|marines?|reservists?|tanks?|vehicles|reinforcements?|units?|fighters|militiamen|medics|crews?)\b/iu;
export const FORCE_VERB =
  /\b(?:deploy(?:ed|s|ing)?|mobili[sz](?:ed|es|ing)|patroll(?:ed|ing)|stationed|massed|massing|amassed|sent|dispatched|blocked|redeployed|called up|guarding|drafted in|on standby|tackling|battling|took part|taking part|participating|are using|were using)\b/iu;

/** Taking, holding and losing ground. */
export const CAPTURED =
  /\b(?:captur(?:ed|ing)|recaptur(?:ed|ing)|seiz(?:ed|ing)|retook|retaken|retaking|retake control of|re-?took|taken control of|took control of|taking control of|took over|overran|overrun|ran over|liberated|conquered|claimed victory in|fell to|fallen to|recaptures?|occupied)\b/giu;
export const LOST =
  /\b(?:lost control (?:of|over)|lost|withdrew from|retreated from|pulled out of|abandoned|ceded)\b/giu;
export const CONTESTED =
  /\b(?:battl(?:ed|ing|e|es) (?:[\p{L}’'-]+ ){0,3}(?:for|over)|fight(?:ing)? (?:for|over) (?:control of )?|fought (?:for|over)|contested|street fighting in|try to retake|trying to retake|trying to (?:re)?capture|clashes for)\b/giu;
export const HELD =
  /\b(?:(?<who>[\p{L}]+)-(?:held|controlled|occupied|ruled|run)|stronghold(?: of| in|,)?|bastion of|controlled by|controls?|under (?:the )?control of|in the hands of|held by|occupied by)\b/giu;
export const BESIEGED = /\b(?:besieged|under siege|surrounded|encircled|blockaded|siege of)\b/giu;

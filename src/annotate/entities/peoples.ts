/** Adjectives of countries and unions, lower case, with the party they stand for: "Russian drones" are Russia's. */
const PAIRS = `russian:Russia ukrainian:Ukraine american:US british:Britain french:France german:Germany italian:Italy
spanish:Spain portuguese:Portugal dutch:Netherlands belgian:Belgium norwegian:Norway swedish:Sweden danish:Denmark
finnish:Finland polish:Poland czech:Czech_Republic slovak:Slovakia hungarian:Hungary romanian:Romania bulgarian:Bulgaria
greek:Greece turkish:Turkey serbian:Serbia croatian:Croatia bosnian:Bosnia albanian:Albania kosovan:Kosovo
slovenian:Slovenia austrian:Austria swiss:Switzerland irish:Ireland scottish:Scotland welsh:Wales estonian:Estonia
latvian:Latvia lithuanian:Lithuania belarusian:Belarus moldovan:Moldova georgian:Georgia armenian:Armenia
azerbaijani:Azerbaijan azeri:Azerbaijan kazakh:Kazakhstan uzbek:Uzbekistan kyrgyz:Kyrgyzstan tajik:Tajikistan
turkmen:Turkmenistan afghan:Afghanistan pakistani:Pakistan indian:India bangladeshi:Bangladesh nepalese:Nepal
nepali:Nepal chinese:China taiwanese:Taiwan japanese:Japan vietnamese:Vietnam thai:Thailand cambodian:Cambodia
burmese:Myanmar malaysian:Malaysia singaporean:Singapore indonesian:Indonesia filipino:Philippines philippine:Philippines
australian:Australia canadian:Canada mexican:Mexico cuban:Cuba haitian:Haiti brazilian:Brazil argentine:Argentina
chilean:Chile peruvian:Peru colombian:Colombia venezuelan:Venezuela ecuadorian:Ecuador bolivian:Bolivia
israeli:Israel palestinian:Palestinians lebanese:Lebanon syrian:Syria iraqi:Iraq iranian:Iran jordanian:Jordan
saudi:Saudi_Arabia yemeni:Yemen omani:Oman emirati:UAE qatari:Qatar kuwaiti:Kuwait bahraini:Bahrain egyptian:Egypt
libyan:Libya tunisian:Tunisia algerian:Algeria moroccan:Morocco sudanese:Sudan ethiopian:Ethiopia eritrean:Eritrea
somali:Somalia kenyan:Kenya ugandan:Uganda rwandan:Rwanda burundian:Burundi congolese:Congo tanzanian:Tanzania
nigerian:Nigeria nigerien:Niger malian:Mali chadian:Chad cameroonian:Cameroon ghanaian:Ghana ivorian:Ivory_Coast
senegalese:Senegal liberian:Liberia angolan:Angola mozambican:Mozambique zambian:Zambia zimbabwean:Zimbabwe
north_korean:North_Korea south_korean:South_Korea south_african:South_Africa sri_lankan:Sri_Lanka costa_rican:Costa_Rica puerto_rican:Puerto_Rico saudi_arabian:Saudi_Arabia
south_sudanese:South_Sudan burkinabe:Burkina_Faso salvadoran:El_Salvador guatemalan:Guatemala honduran:Honduras
nicaraguan:Nicaragua panamanian:Panama dominican:Dominican_Republic jamaican:Jamaica uruguayan:Uruguay
paraguayan:Paraguay cypriot:Cyprus maltese:Malta macedonian:North_Macedonia montenegrin:Montenegro mongolian:Mongolia
laotian:Laos bhutanese:Bhutan maldivian:Maldives gambian:Gambia togolese:Togo beninese:Benin gabonese:Gabon
mauritanian:Mauritania malagasy:Madagascar malawian:Malawi namibian:Namibia botswanan:Botswana fijian:Fiji
kurdish:Kurds chechen:Chechnya icelandic:Iceland european:European_Union soviet:Soviet_Union`;

const PARTIES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(/\s+/u)
    .map((pair) => pair.split(':') as [string, string])
    .map(([word, party]) => [word.replaceAll('_', ' '), party.replaceAll('_', ' ')]),
);

/** The party of an adjective of country ("Russian" → "Russia"), or null. */
export const partyOfDemonym = (word: string): string | null => PARTIES.get(word.toLowerCase()) ?? null;

/** The parties of all peoples known. */
export const PARTY_NAMES: ReadonlySet<string> = new Set(PARTIES.values());

/** Word lists of the entity rules, written by hand from general knowledge of English news. All lower case. */
const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that open a sentence with a capital and are no part of a name. */
export const COMMON = list(`
the a an this that these those it its he she they we i you his her their our my your who what when where why how which whose while
in on at by for from with without to into onto over under after before during since until till about above across against along amid among around as
behind below beneath beside besides between beyond but and or nor so yet if because although though unless whether despite except inside outside near
off out past per plus than through throughout toward towards up upon via within like unlike according also again already always another any anyone
anything as away back both each either else ever every everyone everything few first second third fourth last next many more most much neither never
no nobody none not nothing now often once one only other others otherwise perhaps rather same several some someone something sometimes soon still such
then there therefore thus too two three four five six seven eight nine ten eleven twelve twenty thirty hundreds thousands dozens millions very well
yes here is are was were be been being has have had do does did can could will would shall should may might must let lets meanwhile however moreover
furthermore earlier later today tomorrow yesterday tonight just even instead indeed finally recently currently today's additionally nearly almost
officials police authorities residents witnesses people men women children soldiers troops rescuers firefighters investigators experts analysts
all asked speaking following based including given see read click watch photo photos image video story file source updated published editor share
get go make take say says said told adding added live breaking news update updates key main latest analysis opinion exclusive report reports reporting
local national international foreign federal state government military army navy air force war battle peace attack attacks strike strikes
north south east west northern southern eastern western central upper lower new old great big small high low good bad best
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october
november december jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt bst utc est edt pst cet eet
operation christmas easter ramadan eid diwali god allah bible internet covid covid-19 coronavirus tv dna hiv aids gdp ceo ngo ngos id pr faq pdf km
please thanks thank dear hello ok okay yeah oh well mr mrs ms miss dr
father mother brother sister son daughter husband wife friend family home house road street day night week month year morning evening
what's that's it's there's he's she's they're we're i'm i've don't didn't can't won't isn't wasn't
`);
/** Adjectives of peoples and beliefs: never a name by themselves. */
export const DEMONYMS = list(`
afghan afghans albanian algerian american americans angolan arab arabs arabic argentine argentinian armenian armenians asian asians australian australians austrian azerbaijani
azeri bahraini bangladeshi belarusian belarusians belgian bolivian bosnian brazilian brazilians british briton britons bulgarian burmese burundian cambodian cameroonian canadian canadians
catalan chadian chechen chechens chilean chinese colombian colombians congolese croatian cuban cubans cypriot czech danish dutch ecuadorian egyptian egyptians emirati english
eritrean estonian ethiopian ethiopians european europeans filipino filipinos finnish french gazan gazans georgian georgians german germans ghanaian greek greeks guatemalan haitian haitians
honduran hungarian hungarians icelandic indian indians indonesian indonesians iranian iranians iraqi iraqis irish israeli israelis italian italians ivorian jamaican japanese jordanian jordanians
kazakh kenyan kenyans korean koreans kosovar kurdish kurd kurds kuwaiti kyrgyz laotian latvian lebanese liberian libyan libyans lithuanian malagasy malawian malaysian malaysians malian
mauritanian mexican mexicans moldovan mongolian moroccan moroccans mozambican namibian nepalese nepali nicaraguan nigerian nigerians nigerien norwegian omani pakistani pakistanis palestinian
palestinians panamanian paraguayan peruvian polish pole poles portuguese qatari romanian romanians russian russians rwandan rwandans saudi saudis scottish senegalese serb serbs serbian siberian
singaporean slovak slovenian somali somalis spanish sudanese swedish swiss syrian syrians taiwanese tajik tamil tanzanian thai tibetan tunisian turk turks turkish turkmen tuvaluan ugandan ugandans
ukrainian ukrainians uruguayan uyghur uyghurs uzbek venezuelan venezuelans vietnamese welsh yemeni yemenis zambian zimbabwean zimbabweans african africans western westerner soviet
muslim muslims islamic islamist islamists christian christians jewish jew jews catholic catholics protestant orthodox buddhist hindu hindus sikh sikhs shia shiite shiites sunni sunnis druze alawite alawites
latino hispanic nazi nazis communist communists republican republicans democrat democrats democratic conservative conservatives liberal liberals socialist labour tory tories
rohingya yazidi houthi-led zionist baltic balkan nordic scandinavian mediterranean caribbean latin anglo
`);
/** Words before a name that say what the person is; cut off, and evidence that a person follows. */
export const TITLES = list(`
mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count rev reverend father fr sister brother rabbi imam sheikh sheik shaikh ayatollah mullah bishop archbishop cardinal pope pastor
patriarch metropolitan king queen prince princess sultan emir duke duchess president vice deputy prime premier minister chancellor secretary undersecretary governor gov mayor senator sen congressman congresswoman
representative rep mp lawmaker councillor councilor councilman councilwoman alderman commissioner ambassador envoy consul chief chairman chairwoman chairperson chair director director-general secretary-general
spokesman spokeswoman spokesperson general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal cpl private pvt admiral adm rear marshal brigadier brig commander cmdr commodore officer
lieut inspector superintendent detective sheriff constable trooper judge justice magistrate prosecutor attorney lawyer coach manager captain-general editor correspondent reporter journalist author writer poet actor actress
singer activist leader co-founder founder ceo cfo head speaker whip dean principal vice-president vice-chancellor ex-president professor-emeritus delegate coordinator analyst economist historian scientist researcher
resident student farmer pensioner nurse doctor pilot astronaut striker midfielder defender goalkeeper champion hon honourable honorable excellency comrade first former acting interim then-president
aunt uncle grandmother saint
`);
/** Portfolios and fields before a title: "Foreign Minister", "Defence Secretary"; "Foreign Ministry" is an organisation. */
export const PORTFOLIOS = list(
  'opposition defence defense foreign interior finance health education energy justice transport information agriculture economy trade home security press regional national military police',
);
/** Directions before a place name: "Northeast Example". */
export const DIRECTIONS = list(
  'north south east west northern southern eastern western central northeast northwest southeast southwest north-east north-west south-east south-west upper lower downtown greater',
);
/** Titles that leave no doubt that a person follows. */
export const STRONG_TITLES = list(`
mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend rabbi imam sheikh sheik ayatollah bishop archbishop cardinal pope pastor king queen prince princess president minister premier chancellor secretary governor gov
mayor senator sen congressman congresswoman representative rep mp ambassador chairman chairwoman director spokesman spokeswoman spokesperson gen general lt col colonel maj major capt captain sgt sergeant cpl admiral adm brigadier brig
commander cmdr judge justice inspector superintendent detective sheriff secretary-general director-general actor actress singer coach analyst ceo sultan emir correspondent prosecutor commissioner
`);
/** Small words inside personal names. */
export const PARTICLES = list(
  'de da do dos das del della di du van von der den ter la le al el bin ibn bint ben ul ur y e ad as-',
);
/** Heads of organisations. */
export const ORG_HEADS = list(`
ministry department agency university college school institute institution council committee commission party army navy force forces corps guard guards brigade battalion regiment division bank court tribunal parliament
senate congress assembly union federation confederation association organisation organization foundation fund trust group company corporation corp inc ltd llc plc co authority bureau office service services police
intelligence command administration movement front alliance league club fc united society network center centre centers centres fleet hospital clinic airlines airways times post news journal herald gazette tribune guardian telegraph press
radio television tv media newspaper agency watch crescent cross coalition secretariat board chamber cabinet directorate mission observatory laboratory labs technologies systems industries
energy oil gas motors airways holdings partners capital insurance brigades militia house knesset duma rada militants bundestag bundeswehr politburo taskforce team unit academy seminary orchestra choir museum library church
initiative programme program project forum conference summit institute's monitor registry treasury exchange bloc
`);
/** Organisations known by name. */
export const ORG_NAMES: ReadonlySet<string> = new Set(
  `
UN|U.N.|United Nations|Parliament|NATO|Nato|EU|E.U.|European Union|European Commission|European Council|European Parliament|WHO|World Health Organization|World Health Organisation|Red Cross|Red Crescent|ICRC|Reuters|AP|Associated Press|AFP|Agence France-Presse|TASS|Tass|RIA|RIA Novosti|Interfax|Ukrinform|Unian|BBC|CNN|CBS|NBC|ABC|Fox News|
Al Jazeera|Al-Jazeera|The Guardian|New York Times|The New York Times|Washington Post|The Washington Post|Wall Street Journal|Financial Times|The Times|Bloomberg|Unicef|UNICEF|Unesco|UNESCO|UNHCR|UNRWA|OCHA|IAEA|ICC|ICJ|WTO|IMF|
World Bank|World Food Programme|WFP|FAO|OSCE|Opec|OPEC|African Union|AU|Arab League|ASEAN|Asean|Ecowas|ECOWAS|G7|G20|Hamas|Hezbollah|Hizbollah|Hizbullah|Islamic Jihad|Taliban|al-Qaeda|Al-Qaeda|al-Qaida|Isis|ISIS|Isil|ISIL|Islamic State|
Boko Haram|al-Shabaab|Al-Shabaab|Fatah|Likud|Houthis|Houthi|Ansar Allah|Kremlin|Pentagon|White House|State Department|Congress|Senate|CIA|FBI|FSB|GRU|SBU|MI5|MI6|NSA|IDF|Mossad|Shin Bet|IRGC|Knesset|Wagner|Wagner Group|
Google|Facebook|Twitter|Apple|Microsoft|Amazon|YouTube|Telegram|Meta|TikTok|WhatsApp|Instagram|Gazprom|Rosatom|Rosneft|Boeing|Airbus|Shell|BP|Maersk|Amnesty International|Human Rights Watch|Médecins Sans Frontières|Doctors Without Borders|
Save the Children|Oxfam|Unilever|Toyota|Samsung|Huawei|Security Council|UN Security Council|General Assembly|Commonwealth|Fifa|FIFA|Uefa|UEFA|ANC|BJP|PKK|YPG|SDF|RSF|Rapid Support Forces|M23|Janjaweed|Labour|Downing Street|Supreme Court|High Court|
Revolutionary Guards|Revolutionary Guard|Verkhovna Rada|State Duma|Bundestag|Politico|Axios|Tesla|SpaceX|Starlink|Energoatom|Ukrenergo|Naftogaz|DTEK|Xinhua|Kyodo|Yonhap|Sana|SANA|Wafa|WAFA|Anadolu|Irna|IRNA|Fars|Tasnim|Haaretz|Sky News|Der Spiegel|Le Monde|USAID|Interpol|Europol|Frontex|Unifil|UNIFIL|Monusco|MONUSCO|Hashd al-Shaabi
`
    .replace(/\n/g, '')
    .split('|'),
);
/** All-capital words that are no organisation. */
export const NOT_ORGS = list(`
us uk uae usa drc dprk tv dna hiv aids gdp ceo cfo ngo ngos id pr faq pdf am pm gmt bst utc est edt pst cet eet covid covid-19 i ii iii iv v vi vii viii ix x xi ak-47 suv atm vat vip ied ieds drone uav uavs himars atacms
mp mps phd ma ba bsc md jr sr dc nyc la lgbt lgbtq pow pows idp idps dj sms pc cctv gps it vs no ok ppe nhs-style ufo suvs usb led cv rpg rpgs icbm jcpoa mou ira ussr ii. sars mers pcr h1n1 r&d
`);
/** Given names common in world news. */
export const GIVEN = list(`
aaron abbas abdel abdul abdulaziz abdullah abdullahi abdulrahman abel abraham abu adam adel adrian agnes ahmad ahmed aisha alan albert alberto alejandro alex alexander alexandra alexandre alexei alexey alfred ali alice alicia alison allan allen alok
alvaro amanda amar amin amina amir amit amy ana anatoly anders andrea andreas andrei andrés andrew andrey andrii andriy andy angela angus anita ann anna anne annie anthony antoine anton antonio antony anwar arif armando arnold
arthur arturo arun arvind ashley ashraf asif audrey aung ayman aziz barack barbara barry bashar bashir beatrice ben benazir benedict benjamin benny bernard bernardo bernie bert beth bill billy bob bobby bogdan boris brad brandon
brenda brendan brian bridget bruce bruno bryan caleb cameron carl carla carlo carlos carmen carol caroline catherine cecilia cesar charles charlie charlotte chen cheryl chinedu chris christian christina christine christopher claire clara
claude claudia claudio colin connor craig cristina cynthia cyril dan daniel daniela danny daoud darren dave david dean deborah debra denis denise dennis denys derek desmond diana diane diego dieter dilma dimitri dina dmitri dmitriy
dmitry dmytro dominic don donald donna dorothy doug douglas dustin dylan ed eddie edgar eduardo edward edwin efraim ehud elaine eleanor elena eli elijah elisabeth elizabeth ellen emily emma emmanuel enrique eric erica erik ernest esther
ethan eugene eva evelyn evgeny fadi faisal farah farid farouk fatima felipe felix fernando fiona florence francesca francesco francis francisco francois françois frank frans fred frederick fumio gabriel gareth gary gavin geoffrey george georges
gerald gerard gerhard gideon gilbert giorgia giorgio giovanni giuseppe glenn gloria gordon grace graham greg gregory guillermo gustavo guy habib hadi haider hamad hamid hannah hans harold harry hasan hassan hector heidi heinz helen helena
henri henry hillary hiroshi hosni howard hugh hugo hussain hussein hyun ian ibrahim igor ihor ilham ilya imran ines ingrid irene irina isaac isabel ishaq ismail ivan jack jackie jacob jacques jaime jair jake james jamal jan jane janet
janez jared jason javier jawad jay jean jeff jeffrey jennifer jens jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joanna joao joaquin joe joel johan johanna johannes john johnny jon jonas jonathan jorge jose josé josef joseph joshua
joy joyce juan judith judy julia julian julie julio julius jun justin kamal kamala karen karim karl kate katherine kathleen kathryn kathy katie kay keith keir kelly ken kenneth kevin khaled khalid khalil kim kiran kirill kofi konstantin krishna
kristina kumar kurt kwame kyle lakshmi lance larry lars laura lauren laurent lawrence lee leo leon leonard leonid leroy leslie lewis liam lin linda lindsey lionel lisa liz lloyd louis louise luca lucas lucia lucy luis luiz lukas luke lydia lynn lyudmila
maha mahathir mahinda mahmood mahmoud maksym malcolm malik manuel marc marcel marcelo marco marcos marcus margaret maria marian marie marija marina marine mario marion mariya mark markus marta martha martin marvin mary maryam masoud masud matt matteo
matthew maurice mauricio max maxim maya megan mehmet mel melissa mercy mette michael michel michele michelle miguel mike mikhail milan milos miriam mitch mohamad mohamed mohammad mohammed mohsen moises monica moses moshe muammar muhammad muhammadu
mukesh musa mustafa mustapha mykhailo mykola nabil nadia nancy naomi narendra nasser natalia natalie natalya nathan neil nelson nestor nicholas nick nicola nicolas nicole nigel nikolai nikolay nikos nina noah noam noel nora norman noura nuri oksana olaf oleg
oleh olena olga oliver olivia olusegun omar oren oscar osama osman oswald otto pablo pamela paolo park pascal patricia patrick paul paula paulo pavel pavlo pedro penny per pete peter petr petro philip philippe phil pierre piotr pranab qasem rachel rafael
rahul raj rajesh rajiv ralph ram ramesh ramón ramzan ran raphael rashid raul ravi ray raymond rebecca recep reuven rex ricardo richard rick riccardo rishi rita robert roberto robin rodrigo roger roland roman ron ronald rosa rose ross roy ruben rudolf
rupert russell ruth ryan saad sabrina sadiq saeed said saif salah saleh salim sally salman salva sam samantha samir samuel sandra sanjay santiago sara sarah scott sean sebastian selena serge sergei sergey sergii sergio serhii serhiy shane shannon sharon
shaun sheikh sheila shimon shinzo shirley silvia silvio simon sofia sonia sophia sophie stan stanislav stefan stephanie stephen steve steven stewart stuart sue sunil susan svetlana syed sylvia tamara tanya tariq tatiana taras ted teresa terry theo theresa
thierry thomas tim timothy tina toby todd tom tomas tony tracy travis trevor tyler umar uri ursula usman vadim valentina valeriy valery vanessa vera veronica victor victoria viktor vijay vincent viola virginia vitali vitalii vitaliy vivian vlad vladimir
vladislav volodymyr vyacheslav wade wael walid walter wang wanda warren wayne wendy werner wilhelm will william willy winston wolfgang xavier xi yair yahya yang yaroslav yasser yasmin yevgeny yitzhak yoav yoko yoon yossi yuri yuriy yusuf yulia yuliya yves zainab
zhang zoe zoltan alexis antonia aziza benyamin bezalel daria darya dmytri eyal gadi galina hadas hakan herzi ihab ismael itamar jens kaja lloyd liz marwan mazen naftali nir oleksandr oleksii oleksiy olha ostap rustem rafah raed ruslan ronen riyad sanna
svitlana valerii valeriia vasyl yousef youssef yuval ziad zaher
sukhdev sushma manmohan amartya deepak anil ashok suresh pradeep prakash sandeep priya neha pooja sunita nirmala mamata lalu nitish shashi arjun rohit virat sachin ajay vikram naveen
chukwuma ngozi emeka uche babatunde bola atiku goodluck umaru sani aliyu aminu bukola tunde femi segun ayodele olumide wole yemi thabo jacob cyril sipho nkosazana raila uhuru mwai kipchoge wanjiru otieno yoweri kizza
`);
/** Short forms and regnal endings that follow a name without leaving it. */
export const SUFFIXES = list('jr sr ii iii iv');
/** Words after which a place is most likely. */
export const PLACE_CUES = list(
  'in at near from to outside around through across toward towards into inside throughout via of over',
);
/** Verbs that people, and not places as such, are the subject of. */
export const PERSON_VERBS = list(`
said says told added explained wrote tweeted recalled insisted admitted replied laughed smiled died married thinks believes thought asked joked graduated testified
argued noted stated who whose continued scored
`);
/** Given names that are also countries, states or capitals. */
export const NAMESAKES = list('jordan chad paris georgia israel virginia london india kenya carolina washington');
/** Generic closers of place names: rivers, mountains, streets and the like. */
export const PLACE_TAILS = list(`
river lake sea ocean bay gulf strait island islands mountain mountains valley desert peninsula county district province region state oblast governorate prefecture village town city township hills beach coast canal
delta plateau highlands parish raion canton municipality airport port harbor harbour bridge highway street avenue road square park forest falls creek crossing border dam plains basin territory
`);
export const PLACE_HEADS = list(
  'lake mount mt port fort cape gulf isle strait river san santa saint st new north south east west northern southern eastern western central upper lower greater el la los las',
);
export const FACILITY_TAILS = list(
  'airport bridge highway street avenue road square park crossing dam stadium arena hotel tower building mosque cathedral hall palace prison boulevard lane drive plant station factory base refinery depot',
);

"""The vocabulary by which a title's people, offices, bodies and places are told apart."""

from functools import lru_cache

from fonds.normalise.correspondents.places_table import COUNTRIES, INTERNATIONAL, TOWNS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COURTESY = _words(
    """cde cdes comrade comrades com comr tov тов товарищ mr mrs ms miss messrs madame mme m. dr prof sir lady lord
    hon honorable honourable right excellency h.e h.m h.b.m his her mr. tovarisch comr. camarada herr frau signor
    monsieur citizen brother sister reverend rev father imam mullah sheikh shaykh hajji academician professor doctor"""
)
"""Words before a name that are no office."""

OFFICES = _words(
    """minister-counselor minister-counsellor counselor-minister counsellor-minister charge-d'affaires
    chargé-d'affaires vice-governor vice-secretary under-secretary-general deputy-director deputy-head
    secretary-designate chairman-designate president-elect director-general secretary-general attorney-general
    governor-general vice-minister vice-premier vice-director deputy-minister editor-in-chief chief-of-staff
    vice-foreign ambassador ambassadors amb minister ministers premier chairmen designer agent ambassador-at-large
    ambassadors-at-large co-chairman co-chairmen vice-premier president vice-president chairman chairwoman
    chairperson vice-chairman secretary secretaries director directors head heads chief chiefs deputy counselor
    counsellor counselors counsellors consul consuls vice-consul consul-general chancellor commissar commissars
    commissioner commander commander-in-chief commandant adviser advisor advisers advisors representative
    representatives delegate delegates attaché attache attachés attaches envoy governor governer king queen emperor
    shah prince princess pope cardinal bishop archbishop patriarch officer leader leaders member members assistant
    under-secretary undersecretary plenipotentiary inspector editor correspondent correspondents rector counsel
    general-secretary d'affaires d’affaires marshal mayor senator congressman judge prosecutor procurator spokesman
    negotiator resident rezident specialist expert experts manager administrator superintendent official officials
    aide aides speaker premiers presidents chargé charge interpreter translator politruk instructor comptroller
    treasurer legate nuncio coordinator observer sultan emir amir khan. dictator functionary functionaries diplomat
    diplomats businessman journalist scientist scholar author widow wife son daughter gen-sec politburo-member lama"""
)
"""Heads of phrases for offices."""

BODIES = _words(
    """embassy embassies ministry ministries committee committees politburo presidium council department dept
    government governments party parties secretariat office offices directorate agency commission delegation
    delegations bureau division section mission legation consulate consulates union institute institution faculty
    university congress cabinet parliament army command staff front association academy service administration
    organization organisation board group club league federation conference plenum collegium tribunal court
    comintern cominform treasury company corporation base center centre foundation society station police militia
    securitate stasi navy headquarters hq leadership leaders assembly duma soviet. junta kremlin pentagon
    foreign-office residency rezidentura station troops forces division brigade regiment hospital dispensary
    factory enterprise newspaper radio television broadcasting laboratory archive archives library museum
    bank chamber senate house state-department white-house workers'-party bundestag volkskammer sejm knesset
    majlis khural hural secretariate subcommittee branch unit team desk gosplan gosbank glavlit supreme-soviet
    orgburo ecci politbureau directory chancellery chancery gendarmerie regime firm cooperative trust tass pravda
    izvestia xinhua kcna interpol fund authority authorities task force detachment red-cross representation
    representatives. editorial corps peoples masses kuomintang guomindang intourist komsomol gestapo itamaraty armscor
    mossad savak"""
)
"""Heads of phrases for bodies."""

RANKS = _words(
    """general gen gens generals lieutenant lieut lt colonel col cols major maj captain capt admiral admirals adm
    vadm radm commodore brigadier brig generalissimo cmdr comdr cdr sergeant sgt corporal cpl field ensign
    marshals lieutenant-general colonel-general major-general vice-admiral rear-admiral
    lieutenant-colonel gov sec pm ayatollah baron baroness count-palatine countess duke duchess archduke czar tsar
    kaiser dame highness majesty holiness eminence maharaja marquess marquis viscount monsignor msgr pasha pastor
    rabbi regent sayed sayyid sharif shaikh sheik haji abbot генерал маршал полковник майор"""
)
"""Words before a name that tell a rank or dignity."""

ACRONYMS_OF_PLACES = _words(
    """USSR U.S.S.R U.S.S.R. US U.S. U.S USA U.S.A. UK U.K. GDR FRG DPRK ROK PRC DRV UAR UAE MPR CSSR CSR ROC SRV RPA
    PRM EU"""
)

INSTITUTIONAL = _words(
    """foreign affairs external internal interior state defense defence security national central communist socialist
    workers worker's workers' worker people's peoples people peasants' democratic republic revolutionary federal
    supreme general political economic trade commerce finance financial industry agriculture culture cultural
    education science sciences scientific technology technical nuclear atomic energy disarmament arms control
    intelligence information propaganda agitation international relations cooperation coordination planning public
    health labor labour social military naval air land ground special permanent provisional joint united union
    soviet working executive administrative organizational regional district oblast provincial municipal local
    committee olympic operations operative operational european asian african american north south east west
    northern southern eastern western northeast northwest southeast southwest near middle far division policy
    policies research analysis development reconstruction construction transport transportation communications
    telecommunications justice nationalities religious minorities foreign-affairs heavy light chemical machine
    building machine-building medium electronics mining oil gas petroleum physics mathematics history studies
    youth women student students of the first second third fourth fifth sixth seventh eighth ninth tenth main
    chief deputy vice acting former new old great greater all all-union all-russian extraordinary plenary full
    joint liaison exchange chair office war peace friendship solidarity liberation independence freedom free voice
    unity labour's new-china news agency top secret confidential urgent strictly immediate personal private
    official high higher senior junior principal principal under prime lord privy seal home commonwealth colonial
    overseas protocol consular legal treaty treaties disarmament verification weapons space aviation strategic
    missile rocket fleet missiles permanent-representative politburo presidium cc cpsu vkp(b) ccp cp kwp wpk sed
    pzpr pcc fcd scd party-state leadership directorate foreign-trade abroad countries affairs' cadres cadre
    veterans army-state interior-ministry emergency situations situation crisis planning budget statistics
    standards press media board higher-education sports sport physical games cinema film art arts writers
    journalists composers engineers chemistry biology medicine medical nuclear-energy power plant plants electric
    electrification metallurgy coal steel railways railway railroads naval-affairs maritime fisheries forestry
    water irrigation food supplies procurement sciences' europe's autonomous region province county city town
    republics soviets deputies councils unions associations organs organ presidency chairmanship secretariat's
    troops engineering armed planning training housing shipping banking manufacturing mapping
    border guard guards frontier internal-affairs"""
)
"""Words of the names of offices and bodies: none of them is a person's name."""

COMMON = _words(
    """proceedings participants plans plan reply response answer question questions situation situations visit
    visits meeting meetings talks talk conversation conversations report reports letter letters note notes text
    texts documents document material materials draft drafts comments comment points main summary appendix
    attachment attached annex enclosure part various several certain some many several other others strategy
    agreement agreements treaty relations problem problems issue issues events event development developments policy
    aid assistance support request requests concerning regarding about reception views view position opinion
    opinions statement statements trip arrival departure preparations preparation program programs programme
    proposals nuclear implications results result analysis assessment evaluation overview review background briefing
    brief biography list chronology history activities activity actions action measures measure impressions thoughts
    reflections excerpts excerpt extracts extract translation translations untitled undated handwritten secret top
    confidential urgent session sessions plenum working attempts attempt death funeral coup crisis war wars incident
    incidents operation operations the a an and or in on at by for with to from of why how what who when where is
    are was were be been has have page pages volume vol folder file box no nos number re subject copy copies
    reception greetings congratulations accident strike strikes elections election reform reforms socialism
    communism imperialism progress tensions tension conflict conflicts status role future influence impact
    conditions condition explosion test tests weapons people's peoples press reactions reaction transcript version
    versions evening morning afternoon today tomorrow yesterday day night speech interview demand demands warning
    warnings reasons circumstances information intelligence additional further new old recent latest latest possible
    potential important urgent-action current internal held worship summit armistice condolences congratulations
    understanding room villa villas final powers states nations places place areas cities towns points monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december hours hour"""
)
"""Common words that titles write with a capital: none of them is a person's name alone."""

DEMONYMS = _words(
    """soviet chinese russian american british french german polish hungarian romanian rumanian bulgarian czech
    czechoslovak czechoslovakian slovak yugoslav albanian mongolian korean vietnamese cuban brazilian argentine
    argentinian argentinean mexican chilean israeli egyptian indian pakistani indonesian japanese italian spanish
    portuguese austrian swiss swedish norwegian danish finnish canadian australian iranian persian iraqi turkish
    afghan syrian ethiopian somali angolan mozambican libyan algerian lao laotian cambodian burmese thai filipino
    malaysian nepalese ceylonese greek dutch belgian irish ukrainian georgian armenian azerbaijani azeri uzbek
    kazakh lithuanian latvian estonian moldavian belorussian byelorussian uyghur uighur tibetan taiwanese
    nationalist palestinian jordanian lebanese saudi yemeni sudanese ghanaian guinean nigerian congolese kenyan
    tanzanian zambian venezuelan colombian peruvian bolivian nicaraguan salvadoran guatemalan panamanian european
    african asian western eastern northern southern east west north south anglo-american sino-soviet north-korean
    apostolic warsaw-pact tunisian moroccan malian senegalese rwandan ugandan namibian zimbabwean south-african
    croatian serbian slovenian icelandic maltese cypriot uruguayan paraguayan ecuadorian haitian dominican
    jamaican sri lankan bangladeshi"""
)

LONG_ACRONYMS = _words(
    """comecon unesco unicef opanal euratom cominform comintern unctad unprofor usarmy usarmis cincpac cominch
    sovinform uncurk unkra usinfo sacmed usnato"""
)
"""Longer words in capitals are taken for code names of people."""

SEATED = _words(
    """embassy embassies mission missions consulate legation delegation delegations representation group command
    forces troops residency rezidentura office government station headquarters"""
)
"""Bodies whose place belongs to their name: "the Embassy in Havana"; a politburo only meets in one."""

VENUES = _words("hall villa residence palace hotel castle dacha guesthouse house room building")

ADJECTIVES = _words(
    """special central national main political military economic international foreign external internal secret joint
    local regional provincial municipal federal scientific technical nuclear atomic naval strategic cultural social"""
)
"""Words that call for a noun after them."""

COLLECTIVE = _words("people worker peasant women youth soldier writer student journalist deputie volunteer")
"""Those whose "'s" is part of a body's name: "People's Republic", "Writers' Union"."""

PAIRS = frozenset(
    {
        ("supreme", "soviet"),
        ("city", "soviet"),
        ("red", "cross"),
        ("red", "crescent"),
        ("people's", "volunteers"),
        ("general", "security"),
        ("joint", "chiefs"),
        ("air", "force"),
        ("armed", "forces"),
    }
)
"""Heads of phrases for bodies that are two words."""

MONTHS = _words(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept sep oct nov dec"""
)

PARTICLES = _words("de da do dos das di du del della der den von van zu ter ten bin ibn al el la le ben y e af av abu")
"""Words within a name that are written small."""

MARKINGS = frozenset(
    (
        "secret",
        "top secret",
        "strictly secret",
        "urgent",
        "confidential",
        "strictly confidential",
        "very urgent",
        "extremely urgent",
        "flash",
        "immediate",
        "regular",
        "unclassified",
        "restricted",
        "personal",
        "eyes only",
        "limited official use",
        "for official use only",
        "top secret and urgent",
        "most urgent",
        "absolutely secret",
        "priority",
        "unsigned",
        "sensitive",
        "nodis",
        "exdis",
        "of special importance",
        "special file",
        "state secret",
    )
)

PARTICIPLES = _words(
    """concerning regarding relating pertaining respecting conveying containing transmitting requesting enclosing
    describing relaying forwarding attaching asking thanking inviting proposing informing reporting summarizing
    summarising discussing assessing criticizing criticising suggesting recommending expressing offering explaining
    outlining detailing announcing confirming urging warning accepting rejecting refusing denouncing protesting
    demanding ordering instructing authorizing authorising approving seeking submitting presenting sending returning
    acknowledging responding replying answering commenting analysing analyzing evaluating arguing calling claiming
    declaring defending denying directing emphasizing giving granting indicating introducing inquiring issuing
    nominating noting notifying opposing permitting pleading praising promising providing quoting recalling recounting
    reducing referring regretting reminding reviewing stating stressing supporting updating welcoming covering dealing
    congratulating condemning supplying soliciting appealing including"""
)
"""Words that open what a document is about or does: "Letter to Stalin Requesting Assistance"."""

TAKES_TO = _words(
    """ambassador ambassadors amb representative representatives rep delegate delegates envoy consul embassy mission
    delegation minister d'affaires consul-general counselor counsellor affaires attaché attache legation
    representation emissary commissioner delegation observer nuncio correspondent"""
)
"""After these, "to" may tell where they are accredited."""

TAKES_ASSISTED = _words("assistant adviser advisor secretary aide counsel deputy interpreter advisers assistants")
"""After these, "to" may tell whom they serve."""

TAKES_FOR = _words(
    """secretary minister ministry commissar commissariat commission committee department council office agency
    assistant administration directorate institute center centre federation adviser advisor plenipotentiary bureau
    section state commissioner representative party movement front league association group union secretariat
    general director deputy attaché attache fund service board conference organization division"""
)
"""After these, "for" may belong to the name."""

ABSTRACT_ENDINGS = ("tion", "tions", "ments", "ities", "logy", "isms", "ism", "ness", "nesses", "ships", "ality")


@lru_cache(maxsize=8_192)
def is_common(word: str) -> bool:
    """Whether a word, in lower case, is none that a person could be called."""
    return (
        word in INSTITUTIONAL or word in COMMON or word in DEMONYMS or word.endswith(ABSTRACT_ENDINGS) or is_head(word)
    )


@lru_cache(maxsize=8_192)
def is_head(word: str) -> bool:
    """Whether a word, in lower case, says what office or body a phrase names; in the plural too."""
    plural = word.endswith("s") and (word[:-1] in BODIES or word[:-1] in OFFICES)
    return plural or word in BODIES or word in OFFICES


def _index(text: str) -> dict[str, list[tuple[str, ...]]]:
    """Names by their first word, longest first; in lower case, points removed."""
    names: dict[str, list[tuple[str, ...]]] = {}
    for name in text.replace("\n", "|").split("|"):
        words = tuple(word.rstrip(".,").lower() for word in name.split())
        if words:
            names.setdefault(words[0], []).append(words)
    for listed in names.values():
        listed.sort(key=len, reverse=True)
    return names


PLACES = _index(COUNTRIES + INTERNATIONAL + TOWNS)
COUNTRY_NAMES = _index(COUNTRIES + INTERNATIONAL)
ORGANISATIONS = _index(INTERNATIONAL)


def place_at(words: list[str], at: int, names: dict[str, list[tuple[str, ...]]] = PLACES) -> int:
    """How many of `words` (lower case, no final points) from `at` on are the name of a place."""
    listed = names.get(words[at]) if at < len(words) else None
    if listed is None:
        return 0
    return next((len(name) for name in listed if tuple(words[at : at + len(name)]) == name), 0)

"""Known repositories: scheme by which they cite → key → every form of their names that source lines use."""

# fmt: off
SCHEMES: dict[str, dict[str, tuple[str, ...]]] = {
    "russian": {
        "rgaspi": (
            "RGASPI", "РГАСПИ", "RTsKhIDNI", "RTSKHIDNI", "RTsKHIDNI", "РЦХИДНИ", "TsPA IML", "ЦПА ИМЛ",
            "Russian State Archive of Socio-Political History",
            "Russian State Archive of Social and Political History",
            "Russian State Archive of Social-Political History",
            "Российский государственный архив социально-политической истории",
        ),
        "rgani": (
            "RGANI", "РГАНИ", "TsKhSD", "TSKHSD", "TsKHSD", "ЦХСД", "TKhSD",
            "Russian State Archive of Contemporary History", "Center for the Storage of Contemporary Documentation",
            "Center for Storage of Contemporary Documentation", "Российский государственный архив новейшей истории",
        ),
        "aprf": (
            "APRF", "AP RF", "АПРФ", "АП РФ", "Archive of the President of the Russian Federation",
            "Archive of the President, Russian Federation", "Presidential Archive of the Russian Federation",
            "Архив Президента Российской Федерации",
        ),
        "avprf": (
            "AVPRF", "AVP RF", "AVPR", "АВПРФ", "АВП РФ", "АВПР", "AVP SSSR",
            "Archive of Foreign Policy of the Russian Federation",
            "Foreign Policy Archive of the Russian Federation",
            "Archive of the Foreign Policy of the Russian Federation", "Russian Foreign Ministry Archive",
            "Archive of the Foreign Policy, Russian Federation", "Архив внешней политики Российской Федерации",
        ),
        "garf": (
            "GARF", "GA RF", "ГАРФ", "ГА РФ", "TsGAOR", "TSGAOR", "ЦГАОР",
            "State Archive of the Russian Federation", "Государственный архив Российской Федерации",
        ),
        "rgae": (
            "RGAE", "РГАЭ", "Russian State Archive of the Economy", "Российский государственный архив экономики",
        ),
        "rgva": ("RGVA", "РГВА", "Russian State Military Archive"),
        "tsamo": (
            "TsAMO RF", "TsAMO", "TSAMO", "TsAMORF", "ЦАМО", "ЦАМО РФ",
            "Central Archive of the Ministry of Defense of the Russian Federation",
        ),
        "tsa-fsb": ("TsA FSB RF", "TsA FSB", "ЦА ФСБ РФ", "ЦА ФСБ", "TsA FSK"),
        "rgakfd": ("RGAKFD", "РГАКФД"),
        "rgali": ("RGALI", "РГАЛИ"),
        "gappod": (
            "GAPPOD AzR", "GAPPOD", "GAPPD AzR", "GAPPD", "APDPARA", "ARPIISPIHDA", "AR PIISPIHDA", "ГАППОД",
            "Azerbaijan State Archive of Political Parties and Social Movements",
            "State Archive of Political Parties and Social Movements of the Republic of Azerbaijan",
        ),
        "arda": ("ARDA",),
        "georgia-mia": (
            "Archive of the Ministry of Internal Affairs of Georgia",
            "Georgian Ministry of Internal Affairs Archive",
        ),
        "aprk": ("AP RK", "APRK", "АП РК"),
        "tsgark": ("TsGA RK", "ЦГА РК"),
        "aosprm": ("AOSPRM",),
    },
    "ukrainian": {
        "tsdahou": ("TsDAHOU", "TsDAGO", "TsDAHO", "TSDAHOU", "TsDAHO Ukrainy", "ЦДАГО України", "ЦДАГОУ"),
        "tsdavou": ("TsDAVO", "TsDAVOU", "ЦДАВО України", "ЦДАВО"),
        "hdasbu": (
            "HDA SBU", "HDASBU", "SBU Archive", "SBU Archives", "ГДА СБУ", "HDA SB Ukrainy", "DA SBU", "GDA SBU",
            "Archive of the Security Service of Ukraine", "Security Services Archive of Ukraine",
        ),
    },
    "baltic": {
        "lya": ("LYA", "Lithuanian Special Archives", "Lietuvos ypatingasis archyvas"),
        "lcva": ("LCVA",),
        "lva": ("LVA", "LNA"),
        "eraf": ("ERAF", "ERAF.SM", "Estonian State Archives", "ERA", "RA, ERAF"),
    },
    "polish": {
        "amsz": (
            "AMSZ", "Archiwum MSZ", "Archiwum Ministerstwa Spraw Zagranicznych", "Polish Foreign Ministry Archive",
            "Archive of the Polish Ministry of Foreign Affairs",
            "Archives of the Polish Ministry of Foreign Affairs",
            "Archive of the Ministry of Foreign Affairs of Poland", "MSZ",
        ),
        "aan": ("AAN", "Archiwum Akt Nowych", "Archive of Modern Records", "Central Archives of Modern Records"),
        "ipn": (
            "AIPN", "IPN BU", "IPN", "Institute of National Remembrance",
            "Archive of the Institute of National Remembrance",
        ),
        "caw": ("CAW", "WBH"),
    },
    "german": {
        "sapmo": (
            "SAPMO-BArch", "SAPMO BArch", "SAPMO-BA", "SAPMO BA", "SAPMO-BARCH", "SAPMO", "BArch-SAPMO",
            "BArch SAPMO", "Stiftung Archiv der Parteien und Massenorganisationen der DDR im Bundesarchiv",
        ),
        "bstu": (
            "BStU", "BSTU", "Stasi Records Archive", "Office of the Federal Commissioner for the Stasi Records",
        ),
        "pa-aa": (
            "PA AA", "PA-AA", "PAAA", "PolA AA", "PolAAA", "PA/AA", "Politisches Archiv des Auswärtigen Amts",
            "Politisches Archiv des Auswärtigen Amtes", "Political Archive of the Federal Foreign Office",
            "Political Archive of the Foreign Office",
        ),
        "mfaa": ("MfAA",),
        "barch": ("BArch", "Bundesarchiv", "German Federal Archives"),
        "oesta": ("ÖStA", "OeStA", "Austrian State Archives", "Österreichisches Staatsarchiv", "Kreisky-Archiv"),
    },
    "hungarian": {
        "mnl-ol": (
            "MNL OL", "MNL-OL", "MOL", "MNL", "Magyar Országos Levéltár",
            "Magyar Nemzeti Levéltár Országos Levéltára", "Hungarian National Archives",
            "National Archives of Hungary", "Hungarian National Archive", "HNA",
        ),
        "abtl": ("ÁBTL", "ABTL", "ÁSZTL"),
        "pil": ("PIL", "PTI"),
    },
    "czech": {
        "na-praha": (
            "NA, Praha", "NA Praha", "NA, Prague", "NA Prague", "Národní archiv, Praha", "Národní archiv",
            "National Archives, Prague", "National Archive, Prague", "Czech National Archives",
            "Czech National Archive", "National Archives of the Czech Republic", "SÚA", "SÚA Praha", "SUA",
            "AÚV KSČ", "A ÚV KSČ", "State Central Archive", "State Central Archives",
            "Central State Archive, Prague", "AUV KSC",
        ),
        "amzv": (
            "AMZV", "AMZV ČR", "AMZV CR", "Archive of the Czech Foreign Ministry", "Czech Foreign Ministry Archive",
        ),
        "abs": ("ABS", "Security Services Archive", "Archiv bezpečnostních složek", "AMV"),
        "vua": ("VÚA", "VUA", "VÚA-VHA"),
        "sna": ("SNA", "Slovak National Archives"),
    },
    "romanian": {
        "anic": (
            "ANIC", "Arhivele Naționale Istorice Centrale", "Arhivele Nationale Istorice Centrale",
            "Central Historical National Archives", "National Central Historical Archives",
            "Romanian National Archives", "National Archives of Romania", "Arhivele Naționale ale României", "ANR",
            "ASB", "Romanian Central State Archives",
        ),
        "amae": (
            "AMAE", "A.M.A.E.", "AMAER", "Romanian Foreign Ministry Archive", "Romanian Foreign Ministry Archives",
            "Archive of the Romanian Ministry of Foreign Affairs",
            "Archives of the Romanian Ministry of Foreign Affairs",
            "Archives of the Ministry of Foreign Affairs of Romania",
            "Romanian Ministry of Foreign Affairs Archive", "Archive of the Ministry of Foreign Affairs of Romania",
            "Romanian Ministry of Foreign Affairs Archives",
        ),
        "acnsas": ("ACNSAS", "CNSAS"),
    },
    "bulgarian": {
        "tsda": (
            "TsDA", "TSDA", "CDA", "ЦДА", "TsDA-Sofia", "Central State Archive, Sofia",
            "Central State Archives, Sofia", "Bulgarian Central State Archives", "Bulgarian Central State Archive",
            "Central State Archives of Bulgaria", "CDA of Bulgaria", "Central Party Archive, Sofia",
        ),
        "diplomatic-archive-sofia": (
            "Diplomatic Archive, Sofia", "Diplomatic Archive, Bulgarian Ministry of Foreign Affairs", "DA MVnR",
            "Bulgarian Foreign Ministry Archive", "Diplomatic Archives, Sofia",
        ),
        "amvr": ("AMVR", "AKRDOPBGDSRSBNA", "COMDOS", "AMVR, Sofia"),
    },
    "albanian": {
        "aqsh": (
            "AQSH", "AQPPSH", "AQPPSh", "DPA", "AQSh", "Central State Archive, Tirana",
            "Central State Archives, Tirana", "Central Archive of the Party of Labor of Albania",
        ),
        "ampj": ("AMPJ", "AMPJ, Tirana", "Arkivi i Ministrisë së Punëve të Jashtme"),
    },
    "mongolian": {
        "mongolia-mfa": (
            "Mongolian Foreign Ministry Archive", "Mongolian Foreign Ministry Archives", "MFA Mongolia", "GYaTA",
            "Mongolian Ministry of Foreign Affairs Archive",
        ),
        "mongolia-party": ("MAKhN", "MPRP Archive", "Archive of the MPRP", "NTA", "UTA"),
    },
    "yugoslav": {
        "aj": (
            "AJ", "AJBT", "AJ-KPR", "Archive of Yugoslavia", "Archives of Yugoslavia", "Arhiv Jugoslavije",
            "Archive of Josip Broz Tito",
        ),
        "dasmip": ("DASMIP", "DAMSPS", "DAMIPRS", "DASMIP RS"),
    },
    "chinese": {
        "prc-fma": (
            "PRC FMA", "PRCFMA", "PRC-FMA", "CFMA", "CFMA Archive", "PRC Foreign Ministry Archives",
            "PRC Foreign Ministry Archive", "Chinese Foreign Ministry Archives", "Chinese Foreign Ministry Archive",
            "Archive of the Foreign Ministry of the People's Republic of China", "PRC MFA", "外交部档案馆", "中国外交部档案馆",
            "Archives of the Ministry of Foreign Affairs of the People's Republic of China", "CMFA",
        ),
        "ah": ("Academia Historica", "國史館", "AH"),
        "ihma": ("IMH", "IMH Archives", "Institute of Modern History"),
    },
    "american": {
        "nara": (
            "NARA", "NARA II", "USNA", "U.S. National Archives", "US National Archives", "NACP", "NA II",
            "National Archives and Records Administration", "National Archives and Record Administration",
            "National Archives, College Park", "National Archives at College Park",
        ),
        "nsarchive": ("National Security Archive", "NSA"),
        "lbj": ("LBJ Library", "LBJL", "Lyndon B. Johnson Library", "Lyndon Baines Johnson Library"),
        "jfk": ("JFK Library", "JFKL", "John F. Kennedy Library", "John F. Kennedy Presidential Library"),
        "ddel": (
            "DDEL", "Eisenhower Library", "Dwight D. Eisenhower Library",
            "Dwight D. Eisenhower Presidential Library",
        ),
        "hst": ("HST Library", "Truman Library", "Harry S. Truman Library", "HSTL"),
        "ford": ("Gerald R. Ford Library", "Gerald R. Ford Presidential Library", "Ford Library", "GRFL"),
        "reagan": ("Ronald Reagan Library", "Reagan Library", "Ronald Reagan Presidential Library"),
        "carter": ("Jimmy Carter Library", "Carter Library", "Jimmy Carter Presidential Library", "JCL"),
        "nixon": ("Nixon Library", "Nixon Presidential Library", "Richard Nixon Presidential Library"),
        "hoover": ("Hoover Institution Archives", "Hoover Institution Archive", "Hoover Institution", "HIA"),
        "loc": ("Library of Congress", "LOC"),
        "crrc": ("CRRC", "Conflict Records Research Center"),
        "un": ("UN Archives", "United Nations Archives", "UNARMS", "UN Archives and Records Management Section"),
        "ioc": ("International Olympic Committee Archives", "IOC Archives"),
        "nato": ("NATO Archives", "NATO Archive"),
    },
    "british": {
        "tna": (
            "TNA", "PRO", "TNA: PRO", "TNA, PRO", "TNA-PRO", "TNA/PRO", "UKNA", "BNA", "NAUK",
            "British National Archives", "UK National Archives", "Public Record Office", "Public Records Office",
            "The National Archives of the UK", "The National Archives, Kew", "National Archives, Kew",
            "The National Archives of the United Kingdom", "National Archives of the United Kingdom",
            "National Archives (Kew)", "The National Archives (UK)", "The National Archives",
        ),
        "naa": ("NAA", "National Archives of Australia"),
        "lac": ("LAC", "Library and Archives Canada", "National Archives of Canada", "NAC"),
        "nai": ("NAI", "National Archives of India", "NMML", "Nehru Memorial Museum and Library"),
        "anz": ("ANZ", "Archives New Zealand"),
        "isa": ("ISA", "Israel State Archive", "Israel State Archives", "Israeli State Archives"),
    },
    "romance": {
        "asmae": (
            "ASMAE", "ASDMAE", "Archivio Storico Ministero degli Affari Esteri",
            "Archivio Storico del Ministero degli Affari Esteri", "Archivio Storico Diplomatico", "Italian Foreign Ministry Archive",
        ),
        "ills": ("Istituto Luigi Sturzo", "ILS"),
        "amae-france": (
            "MAE", "AMAE-La Courneuve", "AD", "Archives Diplomatiques", "French Foreign Ministry Archives", "MAEF",
        ),
        "an-france": ("Archives nationales", "Archives Nationales"),
        "gramsci": ("Fondazione Gramsci", "Gramsci Foundation", "APC", "Fondazione Istituto Gramsci"),
        "mre-brazil": ("AHMRE", "AHMRE-B", "AMRE", "AMRE-B", "Archive of the Ministry of External Relations"),
        "cpdoc": ("CPDOC", "FGV/CPDOC"),
        "amrec": ("AMRECIC", "AMREC", "AHC"),
    },
    "korean": {
        "rok-mofa": (
            "ROK MOFA", "ROK Diplomatic Archives", "Diplomatic Archive, Republic of Korea",
            "South Korean Foreign Ministry Archive", "Diplomatic Archives, Republic of Korea",
            "ROK Ministry of Foreign Affairs Archives", "Diplomatic Archives, South Korea",
            "South Korea Foreign Ministry Archive", "South Korean Diplomatic Archive",
            "South Korean Foreign Ministry Archives",
        ),
    },
}
"""In the order in which the schemes are described; a form stands once."""

TOWNS: frozenset[str] = frozenset({
    "albania", "baku", "beijing", "belgrade", "beograd", "berlin", "bucharest", "bucuresti", "bucurești",
    "budapest", "bulgaria", "china", "college park", "college park, md", "d.c", "dc", "hungary", "kew", "kiev",
    "kyiv", "london", "md", "moscow", "moskva", "paris", "podolsk", "poland", "prague", "praha", "riga", "romania",
    "rome", "russia", "seoul", "sofia", "stanford", "stanford, ca", "tallinn", "tbilisi", "tirana",
    "tirana, albania", "ukraine", "ulaanbaatar", "ulan bator", "vilnius", "warsaw", "warszawa", "washington",
    "washington d.c", "washington, d.c", "washington, dc", "київ", "москва",
})
# fmt: on
"""Towns and countries beside a repository's name, in lower case; they are no part of the shelfmark."""

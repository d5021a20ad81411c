"""Names of countries, capitals and other places that titles give to offices and documents, in English.

Not a gazetteer: it tells a place from a person where a title says "Soviet Ambassador in North Korea Vasily Moskovsky"
or "Telegram from Beijing to Bucharest". A place that is missing is still read where a word of place stands before it.
"""

COUNTRIES = """
Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium
Benin|Bolivia|Bosnia|Botswana|Brazil|Britain|Great Britain|Bulgaria|Burma|Burundi|Byelorussia|Belorussia|Cambodia
Cameroon|Canada|Chad|Chile|China|Colombia|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czechoslovakia|Czech Republic|Dahomey
Denmark|Dominican Republic|DPRK|DRV|East Germany|Ecuador|Egypt|El Salvador|England|Estonia|Ethiopia|Finland|France|FRG
GDR|Georgia|Germany|Ghana|Greece|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Holland|Honduras|Hungary|Iceland|India
Indochina|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kampuchea|Kazakhstan|Kenya|Korea
Democratic People's Republic of Korea|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Liberia|Libya|Lithuania|Luxembourg
Madagascar|Malawi|Malaya|Malaysia|Mali|Malta|Manchuria|Mauritania|Mexico|Moldavia|Moldova|Mongolia|Morocco|Mozambique
Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Vietnam|Norway|Oman|Pakistan|Palestine
Panama|Paraguay|Persia|Peru|Philippines|Poland|Portugal|PRC|People's Republic of China|Republic of China|ROC|ROK
Republic of Korea|Rhodesia|Romania|Rumania|Russia|Rwanda|Saudi Arabia|Senegal|Serbia|Siam|Sierra Leone|Singapore
Slovakia|Somalia|South Africa|South Korea|South Vietnam|South Yemen|Soviet Union|Spain|Sri Lanka|Ceylon|Sudan|Suriname
Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanganyika|Tanzania|Thailand|Tibet|Togo|Trinidad|Tunisia|Turkey|Turkmenistan
UAR|UAE|Uganda|UK|U.K.|Ukraine|United Arab Republic|United Kingdom|United States|United States of America|Upper Volta
Uruguay|US|U.S.|USA|U.S.A.|USSR|U.S.S.R.|Uzbekistan|Vatican|Holy See|Venezuela|Vietnam|Viet Nam|Yemen|Yugoslavia|Zaire
Zambia|Zanzibar|Zimbabwe|Hong Kong|Mongolian People's Republic|MPR|Hungarian People's Republic|Polish People's Republic
German Democratic Republic|Federal Republic of Germany|West Germany|Democratic Republic of Vietnam|CSSR|CSR|Inner Mongolia
Latin America|Southeast Asia|Middle East|Far East|Eastern Europe|Western Europe|Africa|Asia|Europe|Southern Azerbaijan
Socialist Republic of Vietnam|SRV|Republic of Vietnam|Socialist Republic of Romania|People's Republic of Bulgaria
People's Republic of Hungary|People's Republic of Poland|People's Republic of Albania|Republic of Cuba
Union of Soviet Socialist Republics|Soviet Russia|Northern Iran
"""

INTERNATIONAL = """
UNO|United Nations|U.N.|UN|NATO|IAEA|EEC|European Community|CMEA|COMECON|UNESCO|OAS|OAU|ASEAN|PLO|Warsaw Pact
Warsaw Treaty|Warsaw Treaty Organization|Euratom|SEATO|OPANAL|Organization of American States
"""
"""Bodies that offices are at, as they are in places: "Ambassador to NATO"."""

TOWNS = """
Abidjan|Accra|Addis Ababa|Aden|Algiers|Alma-Ata|Almaty|Amman|Amsterdam|Ankara|Antananarivo|Ashgabat|Ashkhabad|Asuncion
Asunción|Athens|Baghdad|Baku|Bamako|Bandung|Bangkok|Barcelona|Batumi|Beijing|Beirut|Belgrade|Berlin|East Berlin
West Berlin|Bern|Berne|Bogota|Bogotá|Bombay|Bonn|Bratislava|Brasilia|Brasília|Brazzaville|Brussels|Bucharest|Budapest
Buenos Aires|Cairo|Calcutta|Canberra|Canton|Caracas|Chernobyl|Chita|Chongqing|Chungking|Colombo|Conakry|Copenhagen
Dacca|Dhaka|Dakar|Dalian|Dairen|Damascus|Dar es Salaam|Delhi|New Delhi|Djakarta|Jakarta|Dresden|Dublin|Dushanbe
Frankfurt|Frunze|Gdansk|Geneva|Guangzhou|Guatemala City|Hague|The Hague|Hamburg|Hami|Hanoi|Harare|Harbin|Havana|Helsinki
Hiroshima|Ho Chi Minh City|Irkutsk|Islamabad|Istanbul|Jerusalem|Kabul|Kampala|Karachi|Kashgar|Kashi|Kathmandu|Katowice
Kazan|Khabarovsk|Khartoum|Kharkov|Kiev|Kyiv|Kigali|Kinshasa|Kishinev|Krakow|Kuala Lumpur|Kuldja|Kulja|Yining|Ili|Kunming
Kuwait City|La Paz|Lagos|Lahore|Leipzig|Leningrad|Lhasa|Lima|Lisbon|Ljubljana|London|Luanda|Lusaka|Macau|Madrid|Managua
Manila|Maputo|Mexico City|Minsk|Mogadishu|Montevideo|Montreal|Moscow|Mukden|Munich|Nairobi|Nanjing|Nanking|New York
Nicosia|Novosibirsk|Odessa|Oslo|Ottawa|Ouagadougou|Panama City|Paris|Peking|Phnom Penh|Plzen|Port Arthur|Port-au-Prince
Poznan|Prague|Pretoria|Pyongyang|Pyeongyang|P'yongyang|Phyongyang|Quito|Rabat|Rangoon|Yangon|Rawalpindi|Reykjavik|Riga
Rio de Janeiro|Rio|Riyadh|Rome|Saigon|Samarkand|San Francisco|San José|San Jose|San Salvador|Sana'a|Sanaa|Santiago
Santo Domingo|São Paulo|Sao Paulo|Sarajevo|Seoul|Shanghai|Shenyang|Singapore|Skopje|Sofia|Stockholm|Sukhumi|Szczecin
Tabriz|Tacheng|Chuguchak|Taipei|Tallinn|Tashkent|Tbilisi|Tiflis|Tegucigalpa|Tehran|Teheran|Tel Aviv|Tianjin|Tihwa|Tirana
Tokyo|Toronto|Tripoli|Tunis|Ulaanbaatar|Ulan Bator|Ulan-Bator|Urumqi|Urumchi|Ürümchi|Ürümqi|Dihua|Vancouver|Vienna
Vientiane|Vilnius|Vladivostok|Warsaw|Washington|Washington, D.C.|Washington, DC|Washington D.C.|Washington DC|DC|D.C.|Xi'an
Yalta|Yaounde|Yenan|Yan'an|Yerevan|Zagreb|Zurich|Xinjiang|Sinkiang|Altai|Mashhad|Meshed|Sinuiju|Wonsan|Hamhung|Kaesong
Panmunjom|Hangzhou|Wuhan|Changchun|Liuzhou|Dandong|Antung|Andong|Yanji|Lop Nor|Ourumtchi|Burgas|Varna|Brno|Gomel
Lvov|Lviv|Bukhara|Khiva|Mazar-e-Sharif|Herat|Kandahar|Isfahan|Basra|Mosul|Kirkuk|Aleppo|Benghazi|Alexandria|Casablanca
Lome|Lomé|Monrovia|Freetown|Bissau|Praia|Libreville|Lilongwe|Windhoek|Gaborone|Maseru|Mbabane|Salisbury|Lourenço Marques
Camp David|Cape Town|Johannesburg|Kingston|Georgetown|Paramaribo|Port of Spain|Milan|Turin|Naples|Venice|Marseille
Strasbourg|Lyon|Edinburgh|Ankawa|Bishkek|Osaka|Kyoto|Nagasaki|Honolulu|Los Angeles|Chicago|Dallas|Houston|Boston
"""

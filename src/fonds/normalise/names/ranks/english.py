"""Titles in English: comradeship, offices, armed forces, nobility, church and learning."""

from fonds.normalise.names.ranks.table import Titles

ENGLISH = Titles.of(
    language="en",
    before="""
        mr; mr.; mrs; messrs; ms; miss; mdm; madam; master; sir; dame; lady; lord; dr; drs; doctor; prof; professor
        esq; the hon.; hon.; honorable; honourable; the honorable; the honourable; right honorable; right honourable
        rt. hon; rt hon; excellency; his excellency; her excellency; h.e; their excellencies
        majesty; his majesty; her majesty; highness; royal highness; his royal highness; her royal highness; hrh; hm.
        his holiness; holiness; his eminence; eminence
        comrade; comrades; com.; coms.; cde; cdes; cdes.; tov; citizen; brother; sister
        president; pres.; premier; prime minister; pm; chancellor; chairman; chairwoman; chairperson; chair; chmn
        minister; min.; ministers; secretary; sec.; sec; general secretary; secretary general; first secretary
        secretary of state; secretary of defense; secretary of war; secretary of the treasury; party secretary
        undersecretary; under secretary; undersecretary of state; under secretary of state; assistant secretary
        assistant secretary of state; foreign secretary; home secretary; state secretary; permanent secretary
        foreign minister; defense minister; defence minister; interior minister; finance minister; trade minister
        minister of foreign affairs; minister for foreign affairs; minister of defense; minister of defence
        minister of war; minister of the interior; minister of internal affairs; minister of finance
        minister of foreign trade; minister of trade; minister of culture; minister of education; minister of state
        minister of national defense; minister of national defence; minister of agriculture; minister of health
        minister of justice; minister of information; minister of external affairs; minister counselor
        minister counsellor; minister resident; minister without portfolio; vice foreign minister; prime ministere
        foreign affairs commissar; foreign commissar; people's commissar; commissar; commissars; commissioner
        people's commissar for foreign affairs; people's commissar of foreign affairs; high commissioner
        ambassador; ambassadors; amb.; amb; envoy; special envoy; consul; consul general; vice consul; attache
        military attache; naval attache; press attache; cultural attache; charge d'affaires; charge
        charges d'affaires
        counselor; counsellor; embassy counselor; embassy counsellor; plenipotentiary; representative; rep.; reps.
        special representative; trade representative; permanent representative; national security adviser
        national security advisor; presidential adviser; adviser; advisor; special adviser; special assistant
        governor; gov.; gov; governor general; lieutenant governor; military governor; civil governor; mayor
        senator; sen.; congressman; congresswoman; deputy; delegate; speaker; spokesman; judge; justice
        chief justice; attorney general; director; director general; head; chief; chief of staff; leader; member
        commander; commander in chief; supreme commander; commanding general; commandant; politburo member
        king; queen; prince; princess; crown prince; crown princess; emperor; empress; tsar; czar; kaiser
        shah; sultan
        emir; amir; sheikh; shaikh; sheik; sherif; sharif; maharaja; maharajah; nawab; duke; duchess; archduke
        archduchess; marquis; marquess; marchioness; viscount; viscountess; viscomte; baron; baroness; count; countess
        prince royal; prince regent; regent; imam; mullah; ayatollah; pasha; alhaji; hajji; haji; sayed; sayyid; bonze
        pope; cardinal; archbishop; bishop; patriarch; metropolitan; monsignor; msgr; father; fr.; reverend; rev
        rev.; very reverend; right reverend; reverend father; rabbi; pastor; canon; abbot
        general; gen; gens; generals; major general; maj. gen; maj gen; lieutenant general; lt. gen; lt gen
        lieut. gen; lt. general; lieut. general; brigadier general; brig. gen; brig gen; brigadier gen; brig. general
        brigadier; brig; colonel general; col. gen; col. general; army general; general of the army; general of army
        generals of the army; generalissimo; general officer; marshal; marshals; field marshal; reich marshal
        marshal of the soviet union; marshal of aviation; chief marshal of aviation; air marshal
        air vice marshal; grand admiral; shaykh; academician; ato; haj; hadj; jonkheer
        sidi; begum; sardar; maulana; dato; generalissmo; freiherr; baron von
        air chief marshal; vice marshal; marshal of the royal air force; air commodore; group captain; wing commander
        squadron leader; flight lieutenant; colonel; col; cols; lieutenant colonel; lt. col; lt col; lieut. col
        lt. colonel; lieut. colonel; major; maj; majors; captain; capt; captain third rank; lieutenant; lt; lieut
        first lieutenant; second lieutenant; 1st lt; 2nd lt; lieutenant jg; lieutenant junior grade; ensign; commodore
        lieutenant commander; lt. cmdr; lt. com; lt. comdr; cmdr; cdr; comdr; junior commander; section officer
        admiral; adm; admirals; rear admiral; rear adm; radm; vice admiral; vice adm; vadm; fleet admiral
        admiral of the fleet; sergeant; sgt; staff sergeant; master sergeant; technical sergeant; corporal; cpl
        private; pvt; private first class; pfc; warrant officer; chief warrant officer; warrant officer junior grade
        yeoman; yeoman first class; yeoman second class; yeoman third class; chief yeoman; steward first class
        chief steward; chief cook; technician third grade; technician fourth grade; technician fifth grade
        chief photographer's mate; ship's clerk; marshal of the royal air force; commander in chief of the army
    """,
    modifiers="""
        acting; deputy; vice; first; second; third; former; ex; late; assistant; associate; senior; junior; chief; new
        special; honorary; retired; soviet; chinese; american; british; french; german; polish; hungarian; romanian
        bulgarian; czechoslovak; yugoslav; albanian; korean; north korean; south korean; vietnamese; mongolian
        japanese; indian; cuban; egyptian; turkish; iranian; afghan; israeli; italian; spanish; party; communist
        provincial; military; general; state; federal; interim; caretaker; provisional; designate; the; and; &; then
        later; subsequently; us; u.s; ussr; prc; dprk; gdr; cpsu; ccp
    """,
    after="""
        elect; designate; emeritus; ret; retired; usn; usa; usaf; usmc; uscg; usnr; us army; u.s.n; u.s.a; rn; raf; mp
        m.p; m.d; ph.d; phd; md; esq; esquire; kcmg; k.c.m.g; cmg; c.m.g; gcmg; kbe; k.b.e; obe; cbe; kcb; k.c.b; gcb
        cb; dso; qc; kc; c.i.e; r.a; s.j; later general; pasha; bey; bart; baronet; commanding
    """,
)

"""Titles in French, German, Spanish, Italian, Portuguese, Polish, Romanian, Hungarian and their neighbours."""

from fonds.normalise.names.ranks.table import Titles

FRENCH = Titles.of(
    language="fr",
    before="""
        monsieur; mm.; mme; mmes; mlle; madame; mademoiselle; messieurs; maître; camarade; camarades; général
        generale
        général d'armée; général de brigade; général de division; général de corps; general d'armee
        general de brigade
        général de corps d'armée; maréchal; amiral; commandant; capitaine; président; premier ministre; ministre
        ministre des affaires étrangères; ambassadeur; chargé d'affaires; gouverneur; sénateur; député; comte; vicomte
        marquis; duc; prince; abbé; père; docteur; professeur; président du conseil; secrétaire général; préfet
    """,
    modifiers="vice; ancien; le; la; adjoint; s.e; son excellence",
    after="",
)
GERMAN = Titles.of(
    language="de",
    before="""
        herr; herrn; frau; fräulein; genosse; genossen; genossin; gen.; doktor; prof. dr; generaloberst; generalmajor
        generalleutnant; generalfeldmarschall; feldmarschall; oberst; oberstleutnant; hauptmann; leutnant; admiral
        botschafter; gesandter; botschaftsrat; legationsrat; geheimrat; minister; außenminister; ministerpräsident
        bundeskanzler; reichskanzler; reichsminister; reichsleiter; reichsführer; führer; bundespräsident; kanzler
        staatssekretär; unterstaatssekretär; generalsekretär; generalkonsul; konsul; graf; gräfin; freiherr; fürst
        freifrau; ritter; erzherzog; herzog; bürgermeister; oberbürgermeister; vorsitzender
    """,
    modifiers="vize; stellvertretender; erster; s.d",
    after="a.d; i.r",
)
ROMANCE = Titles.of(
    language="es",
    before="""
        señor; señores; señora; señorita; sr.; sra.; srta.; srs.; don.; doña; doctor; doctora; compañero; compañera
        camarada; general; general de brigada; general de division; coronel; teniente; teniente coronel; comandante
        mariscal; almirante; presidente; primer ministro; ministro; ministra; canciller; embajador; embajadora; cónsul
        gobernador; senador; diputado; licenciado; lic.; ingeniero; ing.; marqués; conde; duque; monseñor; capitán
        secretario; secretario general; padre; fray; signor; signora; compagno; compagna; generale; ammiraglio
        onorevole; ambasciatore; segretario; presidente del consiglio; ministro degli esteri; conte; duce; dott.; avv.
        senhor; senhora; embaixador; governador; deputado; marechal; almirante; coronel
        ministro das relações exteriores
        tovarăşul; tovarășul; tovarășa; tovarășe; domnul; doamna; ministrul; președintele; ambasadorul; generalul
    """,
    modifiers="el; la; vice; ex; primer; excmo",
    after="",
)
EASTERN = Titles.of(
    language="pl",
    before="""
        towarzysz; towarzysza; towarzyszu; towarzyszka; towarzysze; tow.; tow; pani; panowie; generał; marszałek
        pułkownik; major; kapitan; prezydent; premier; minister; ambasador; sekretarz; przewodniczący
        soudruh; soudruha
        soudruhu; generál; ministr; velvyslanec; předseda; prezident; súdruh; elvtárs; elvtársnak; úr
        tábornok; miniszter; miniszterelnök; nagykövet; drug; druže; maršal; predsednik; ministar; general
        shoku; shokut; bey; efendi; paşa; hoca; herra; rouva; kenraali; marsalkka; toveri; kamrat; kammerat
        pukovnik; другар; другарят; drugar; darga
    """,
    modifiers="vice; wice; pierwszy; były",
    after="elvtárs; elvtársnak; elvtárssal; úr; bey; paşa; efendi; pasha; pascha; khan sahib; sahib; hanum; hanım",
)

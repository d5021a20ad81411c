"""Given names that one bearer uses for another: short forms, and the forms of one name in several languages.

Each line is one name. Nikita and Nikolai are two. Folded: without diacritics, apostrophes and case.
"""

from typing import Final

SHORT_FORMS: Final = """
abraham abe abram; albert al bert; alfred al fred; alexander alex alec sandy aleksandr sasha; alan allan allen al
allison alison; amanda mandy; andrew andy drew; angela angie; anthony tony antony; archibald archie; arnold arnie
arthur art; augustus gus august; barbara barb; bartholomew bart; benjamin ben benny benjie; bernard bernie barney
calvin cal; caroline carrie; catherine katherine kathryn cathy kathy kate katie kay kitty cathryn katharine
cecil cec; charles charlie chuck chas; chester chet; christine chris christina; christopher chris kit; clifford cliff
clarence clare; clement clem; clinton clint; cornelius neil con; curtis curt; cyrus cy; daniel dan danny; david dave
deborah debbie debra; dennis denny denis; dominic dom dominick; donald don donnie; dorothy dot dottie; douglas doug
dwight ike; edgar ed; edmund ed ned ted; edward ed eddie ted teddy ned; edwin ed eddie; eleanor ellie nell
elizabeth liz beth betty bess lisa elisabeth eliza betsy libby; elliot elliott eliot; emanuel manny; ernest ernie
eugene gene; evelyn eve; ezekiel zeke; ferdinand ferdie; florence flo; frances fran fanny; francis frank fran
franklin frank; frederick fred freddie fredrick frederic fritz; gabriel gabe; gary garry; geoffrey jeffrey jeff geoff
george geo; gerald gerry jerry; gerard gerry; gertrude trudy; gilbert gil; gregory greg; gustav gus gustave
harold hal harry; harvey harv; helen nell nellie; henry harry hank hal; herbert herb bert; herman hermann; horace hod
howard howie; hubert hugh bert; hugh hughie; irving irv; isaac ike; jacob jake; jacqueline jackie; james jim jimmy jamie jas
janet jan; jeremiah jerry; jerome jerry; joan joanie; john jack johnny jon johnnie; jonathan jon; joseph joe joey jos
joshua josh; judith judy; julius jules; kenneth ken kenny; lawrence laurence larry; leonard len leo lenny; leopold leo
leroy roy; leslie les; lewis lew louis lou lewie; llewellyn lew; lloyd loyd; lucius lucian; margaret maggie peggy meg marge
martin marty; marvin marv; mary molly polly; matthew matt mathew; maurice morris; maximilian max; maxwell max
melvin mel; michael mike mick mickey; milton milt; mitchell mitch; montgomery monty; morton mort; nathan nate nathaniel nat
nicholas nick nicky nicolas; norman norm; oliver ollie; oscar ozzie; patricia pat patty; patrick pat paddy; paul paulie
peter pete; philip phil phillip; phineas phin; ralph rafe; randolph randy; raymond ray; rebecca becky
reginald reg reggie; richard dick rick rich richie; robert bob bobby rob robin bert; roderick rod; rodney rod
roger rodger; roland rollie rowland; ronald ron ronnie; rudolph rudy rudolf; russell russ; samuel sam sammy
sandra sandy; seymour sy; sidney sydney sid; solomon sol; stanley stan; stephen steven steve stephan; stewart stuart stu
susan sue susie; sylvester sly; terence terry terrence; theodore ted teddy theo; thomas tom tommy thos; timothy tim
valentine val; vernon vern; victor vic; vincent vince vinny; virginia ginny; walter walt wally; warren wren
wilbur will; wilfred wilf fred; william bill billy will willie liam wm; winston winnie; woodrow woody; zachary zach
"""

LANGUAGES: Final = """
alexander aleksandr alexandr alexandre alessandro alejandro aleksander sandor alexandros alexandru oleksandr iskandar
aleksei alexei alexi alexey alexis aleksey aleksej oleksii alexius; albert alberto albrecht; alfred alfredo
alphonse alfonso alfons alphonso; andrew andrei andrey andre andreas andrea andres andrzej andras andriy andrej
anthony anton antonio antoine antal antoni antonin antonius; anastas anastasius; arthur artur arturo; augustus august auguste agosto
basil vasily vasilii vasiliy vasil vasile wasyl vasilij; benedict benedikt benito benoit; bernard bernhard bernardo
boleslav boleslaw; boris borys; bruno brunon; casimir kazimierz; cecilia cecile; charles karl carl carlos carlo karol karoly karel karlo
christian cristian khristian kristian; christopher christoph cristobal krzysztof; claude claudio klaus; clement klement kliment
constantine konstantin constantin konstantinos konstanty costantino; cyril kirill kiril kyril; daniel daniil danilo
david davud davyd dawid; demetrius dmitri dmitry dmitrii dmitriy dimitri dimitry dimitrii demetrios dumitru dimitar dmytro dimitrios
dionysius denis dionisio; dominic dominique domingo domenico; edmund edmond edmundo; edward eduard edouard eduardo edvard edoardo
elias ilya ilia elie eliyahu ilja; emanuel emmanuel manuel emanuele; emil emile emilio emilian; enoch enukh
eric erich erik; ernest ernst ernesto; eugene evgeny evgenii yevgeny eugen eugenio yevgenii evgeniy jevgeni jeno
fedor fyodor theodore theodor feodor teodor teodoro theodoros tivadar fiodor todor; felix feliks; ferdinand fernando ferdinando fernand
filip philip philipp philippe felipe filippo filipp fulop; francis francois francesco francisco franz frantisek ferenc franciszek
frederick friedrich frederic federico fryderyk frigyes fridrikh; gabriel gavriil gabriele; gennady gennadi gennadii gennadiy
george georg georgi georgii georgy georges jorge giorgio gheorghe gyorgy jerzy jiri georgiy georgios yuri yuriy yury iurii iuri jurij juri heorhii yurii georgij djordje
gerard gerhard gherardo gerardo; german hermann herman germann; gregory grigori grigory grigorii gregorio grigoriy gregor grzegorz
gustav gustavo gustave gustaw; helen elena yelena helena helene jelena; henry heinrich henri enrique enrico henryk genrikh hendrik henrik
hugo hugh hugues; ignatius ignacy ignacio ignaz; igor ihor; immanuel emmanuil; isaac isaak itzhak yitzhak; ivan iwan ioann
jacob yakov iakov jakob jakub giacomo iakob jaakov; james jaime jacques santiago giacomo diego; john ivan johann juan jean giovanni jan janos joao ion johannes hans ioan jovan yohan ioannis yahya sean
joseph iosif josef jose giuseppe jozef jozsef yosef iossif yusuf josip yosif osip iosef jossif josif youssef; joachim joaquin ioakhim
julius julio jules gyula yuly giulio yulii juliusz; justus iustin; katherine ekaterina yekaterina catherine katarina catalina jekaterina
ladislaus laszlo wladyslaw ladislav vladislav; lawrence lorenzo laurent lavrenty lavrentii lavrentiy lavrenti lorenz; lazarus lazar lazaro
leo leon lev leonid leone lew; leonid leonide leonidas; leopold leopoldo; louis ludwig luis luigi lajos ludwik ludovic lodewijk lluis
lucas lukas luka luc; ludmila lyudmila liudmila; mark marc marcus marco marcos marek markus; martin marton martino martyn
mary maria marie mariya mariia; matthew matvei matvey matthias mateo matteo mateusz matyas matthieu matej mathias
maurice moritz mauricio maurizio moris; maxim maksim maxime maksym massimo maximo; maximilian maksimilian maximiliano
michael mikhail michel miguel michele mihaly michal mihail mykhailo mihai mihailo mikael mikhael
moses moisei moise moshe moisey mozes; nathan natan; natalia nataliya natalie natalya; nicholas nikolai nikolay nicolas nicolae nikolaus miklos mikolaj nicola nikola nicolai mykola nikolaj nikolaos nikolas niko klaus
nikita nikitas; nicephorus nikifor; oleg oleh; oscar oskar; oswald osvaldo; otto otton; panteleimon ponteleimon; patrick patricio
paul pavel paolo pablo pal pawel pavle pavlo paulo pol; peter pyotr petr pierre pedro pietro piotr peder petar petro petros petru pjotr
philemon filimon; raphael rafael raffaele; raymond raimundo ramon raimondo; reinhold rejngold; richard ricardo riccardo ryszard rikhard
robert roberto rupert; roland rolando orlando; roman romain; rudolf rodolfo rudolph rodolphe rezso; salvador salvatore; samuel samuil
sebastian sebastien sebastiano; semyon semen simeon simon szymon simone shimon semion simon; serge sergei sergey sergio sergiu serhii sergii sergiy sergej
sigismund zygmunt sigmund zsigmond; sophia sofia sofya sophie; stanislaus stanislav stanislaw estanislao; stephen stefan esteban etienne istvan stepan stefano stepan szczepan stevan
sylvester silvestre; tatiana tatyana tatjana; thaddeus tadeusz taddeo; thomas tomas foma tomasz tamas tommaso; timothy timofei timofey
trofim trophime; ulrich ulrik; urban urbano; valentin valentine valentino; valerian valeriano valery; valery valeri valerii valeriy valerio
victor viktor vittorio wiktor vikto; vincent vicente vincenzo vikentii wincenty vince; vitaly vitalii vitali vitalij; vladimir wladimir volodymyr vladimiro wladimir
walter valter gualterio valther; wenceslas vaclav waclaw vatslav; william wilhelm guillermo guglielmo vilmos guillaume willem wilhelm
xavier javier saverio ksaver; yaroslav iaroslav jaroslav jaroslaw; yefim efim; yegor egor; zacharias zakhar zaccaria; zenobius zenon
muhammad mohammed mohammad mohamed muhammed mehmet mehmed muhamed mahomet mokhammed magomed; ahmad ahmed ahmet akhmad akhmed akhmet; ali aly
hussein husayn hussain husain hosein husein hossein khusein huseyin; hasan hassan khasan; yusuf youssef yussuf jusuf yousef; ibrahim ibragim ebrahim
mahmud mahmoud makhmud mahmood; mustafa mustapha moustafa; abdullah abdallah abdulla abdullakh; umar omar omer; uthman osman usman othman
sulaiman suleiman sulayman suleyman soliman; ismail ismael ishmael esmail; khalid khaled halid; said saeed saiyid seyyed sayed
faisal feisal faysal faycal; habib khabib; jamal gamal djamal dzhamal; timur taimur taymur teymur timour; karim kerim kareem
"""

const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that say nothing about the subject of a question. As the index folds them: in lower case, without accents. */
export const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  de: listOf(`aber alle allem allen aller alles als also am an andere anderen anderer anderes ans auch auf aus bei beim beispiel bin bis
    bist bitte da dabei dadurch dafur dagegen daher damit danach dann daran darauf daraus darf darum das dass dasselbe davon dazu dein
    deine dem den denen denn der deren des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem
    einen einer eines eher er erklare es etwa etwas euch euer fur ganz geben gegen gehen geht genau gewesen gib gibt hab habe haben hallo
    hat hatte hatten heisst heißt hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja jede jedem
    jeden jeder jedes jetzt kann kannst kein keine keinem keinen konnen konnte kurs lassen mach machen macht man manche mehr mein meine
    mich mir mit muss mussen nach ne nein nicht nichts nie noch nun nur ob oder ohne sag sagen schon sehr sein seine seinem seinen seiner
    seit selbst sich sie sind so soll sollen sollte sondern sonst sowie um und uber uns unser unter viel viele vom von vor wann war waren
    warum was weder weil weiter welche welchem welchen welcher welches wem wen wenig wenn wer werden weshalb wie wieder wieso will wir
    wird wo woher wohin wofur woran worauf woraus worin wovon wozu wurde wurden zu zum zur zwischen`),
  en: listOf(`a about above according actually after again all almost also although always am an and another any anybody anyone anything
    are around as at away be because been before being below between both but by call called can cannot could course d did do does doing
    don done down during each either else enough even ever every everybody everyone everything exactly explain few for from further get
    gets give given gives go goes going got had has have having he hello help her here hers herself hi him himself his how however i if in
    instead into is it its itself just kind know let like ll look make makes made many may maybe me mean meaning means meant might mine
    more most mostly much must my myself name need needs never no nor not nothing now of off often on once one only or other others our
    ours out over own per perhaps please quite rather re really s said same say says see seem seems several shall she should show since so
    some somebody someone something sometimes still such t take takes tell than thank thanks that the their theirs them themselves then
    there therefore these they thing things think this those though through thus to too toward towards two under until up upon us use used
    uses using usually various ve very want wants was way we well were what whatever when where whereas whether which while who whole whom
    whose why will with within without won word would yes yet you your yours`),
  es: listOf(`a acerca ahora al algo algun alguna algunas alguno algunos ante antes aquel aquella aquellas aquello aquellos aqui asi aun
    aunque bajo bien cada casi como con contra cosa cosas cual cuales cualquier cuando cuanto curso da dar de debe deben decir del desde
    despues dice donde dos durante e el ella ellas ellos en entonces entre era eran eres es esa esas ese eso esos esta estaba estan estar
    estas este esto estos estoy explica explicar fue fueron gracias ha haber hace hacen hacer hacia han hasta hay he hola la las le les lo
    los mas me mi mis mismo mucha muchas mucho muchos muy nada ni ningun ninguna no nos nosotros nuestra nuestro nunca o os otra otras
    otro otros para pero poco podria por porque pueda puede pueden pues que quien quienes se sea segun ser si sido siempre significa sin
    sino sobre solo son soy su sus tal tambien tampoco tan tanto te tiene tienen toda todas todo todos tras tu tus un una unas uno unos
    usted va vez y ya yo`),
  fr: listOf(`a afin ai aie ainsi alors apres as au aucun aucune aussi autre autres aux avaient avait avant avec avez avoir avons bien
    bonjour c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment cours d dans de dehors depuis des
    dire dis donc dont du elle elles en encore entre es est et etaient etait ete etes etre eu explique expliquer faire fait faut font il
    ils j je juste l la le les leur leurs lors lorsque lui m ma mais me meme memes merci mes moi moins mon n ne ni non nos notre nous on
    ont ou oui par parce pas pendant peu peut peuvent plus pour pourquoi pourrait puis qu quand que quel quelle quelles quels qui quoi s
    sa sans se sera ses si signifie soi soit son sont sous souvent sur t ta tandis tant te tes toi ton toujours tous tout toute toutes
    tres tu un une va vers veut voici voila vos votre vous y`),
}

/** Words that a condensed sentence may add or leave out without claiming anything else. As stems. */
export const glueWords: Readonly<Record<string, ReadonlySet<string>>> = {
  de: listOf('das dass dem den der des die ein eine einem einen einer eines es ist sind und'),
  en: listOf('a an and are be been in is it of that the this was were'),
  es: listOf('de el en es la las lo los que son un una unas unos y'),
  fr: listOf('c ce cette d de des du en est et il l la le les que qu sont un une'),
}

/** Words without which a sentence claims something else: negations, conditions, limits and hedges. */
export const negationsAndQualifiers: Readonly<Record<string, ReadonlySet<string>>> = {
  de: listOf(`aber alle allein angeblich außer ausser bevor bis einige falls fast haufig jede jeder jedes kann kaum kein keine keinem keinen
    keiner keines konnen konnte konnten manche manchmal meist meistens muss mussen nicht nichts nie niemals niemand nur oft ohne
    selten sofern soll sollen sollte sollten solange sonst statt vielleicht wahrscheinlich wahrend weder wenig wenige wenn wurde wurden`),
  en: listOf(`all almost although always any before but can cannot could despite each either every except few hardly if instead least less
    may maybe might more most must neither never no nobody none nor not nothing often only otherwise perhaps probably rarely seem seems
    should some sometimes t than though unless unlike until usually when while without would`),
  es: listOf(`algun alguna algunas algunos antes apenas aunque cada casi cuando debe deben excepto hasta jamas menos mientras nada nadie ni
    ningun ninguna ninguno no nunca pero podria podrian probablemente puede pueden quiza quizas salvo si siempre sin sino solo tal tampoco
    todas todo todos`),
  fr: listOf(`aucun aucune avant chaque certains certaines devrait doit doivent excepte jamais jusqu lorsque mais meme moins n ne ni non
    parfois pas personne peu peut peuvent plupart pourrait pourraient presque probablement quand quelques rarement rien sans sauf seul
    seule seulement si sinon souvent toujours tous toutes`),
}

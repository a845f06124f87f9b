const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that claim something without exception, by language. */
export const absoluteWords: Readonly<Record<string, ReadonlySet<string>>> = {
  de: listOf(`absolut alle allem allen aller alles ausnahmslos ausschließlich garantiert gänzlich immer jede jedem jeden jeder jedermann
    jederzeit jedes keinesfalls lediglich nichts nie niemals niemand nirgends nur restlos stets sämtliche unmöglich vollkommen
    vollständig völlig zwangsläufig`),
  en: listOf(`absolutely all always certainly completely definitely entirely every everybody everyone everything guaranteed impossible
    must never nobody none nothing only totally`),
  es: listOf(`absolutamente completamente enteramente exclusivamente forzosamente imposible jamás nada nadie ninguna ninguno ningún
    nunca siempre solamente sólo toda todas todos totalmente únicamente`),
  fr: listOf(`absolument aucun aucune complètement entièrement exclusivement forcément garanti garantie impossible jamais nul nulle
    obligatoirement rien seulement systématiquement totalement toujours tous toutes uniquement`),
  it: listOf(`assolutamente chiunque completamente esclusivamente impossibile interamente mai nessun nessuna nessuno niente nulla ogni
    ognuno qualsiasi sempre solamente soltanto totalmente tutte tutti unicamente`),
  ja: listOf(`いつも すべて 一切 不可能 全く 全て 完全 常に 必ず 決して 絶対 絶対に`),
  nl: listOf(`absoluut alle alleen allemaal alles altijd compleet elk elke gegarandeerd geheel iedereen nergens niemand niets nooit
    onmogelijk steeds uitsluitend volkomen volledig`),
  pt: listOf(`absolutamente apenas completamente exclusivamente impossível inteiramente jamais nada nenhum nenhuma ninguém nunca sempre
    somente toda todas todos totalmente unicamente`),
  zh: listOf(`一切 一律 不可能 从不 从来 从来没有 任何 任何人 全部 唯一 完全 從不 從來 必定 必然 必須 必须 总是 所有 毫无 毫無 永远 永遠 絕不 絕對 總是
    绝不 绝对`),
}

/**
 * Function words, and the words of quiz prompts, which are too rare in a short course to be recognised by their frequency. Shorter words than
 * a cue needs are left out, except those that authors write in capitals for emphasis.
 */
export const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  de: listOf(`aber alle alles also andere anderen anderer anderes anders antwort antworten auch aus aussage aussagen bedeutet beiden
    beim beispiel bereits besser beste besten bestimmte bevor bitte bleibt braucht dabei dadurch dafür dagegen daher damit danach dann
    daran darauf daraus darf darin darum darüber dass davon dazu denen denn dennoch deren derselbe deshalb dessen diese diesem diesen
    dieser dieses doch dort durch dürfen eher eine einem einen einer eines einige erst erste ersten etwa etwas fall falls falsch
    folgende folgenden frage fragen führt ganz geben geht genannt genannte genannten genau genug gibt gilt gleich grund haben hatte
    heißt hier hinter hätte ihre ihrem ihren ihrer immer indem jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinem keinen
    keiner kommen kommt können könnte lassen lässt machen macht manche mehr meist meisten muss müssen nach nachdem neben nein nicht nichts nie
    noch oben obige obigen oder ohne passiert passt richtig richtige richtigen satz schon sehr sein seine seinem seinen seiner selbst
    sich sicher sind sinnvoll soll sollen sollte sollten sondern sonst sowie statt stimmt trifft trotzdem und unter viel viele vielen
    wahr wann warum weder weil weiter welche welchem welchen welcher welches wenig weniger wenn werden wichtig wieder will wird wissen
    wofür woran worauf worin wozu wurde wurden während würde würden zeigt zuerst zuletzt zwischen über`),
  en: listOf(`about above according after again against almost along already also although always among and another answer answers any
    around based because been before behind being below best between both but called cannot comes correct could despite does doing done
    down during each either else enough even ever every example except false few fewest first follow following follows from fully
    further gets give given gives goes happen happens hardly have having here however important indeed instead into itself just kind
    know known last least leave less like likely made mainly make makes making many matter matters mean meaning means meant might more
    moreover most mostly much must need needs neither never next none nor not nothing often once one only option other others otherwise
    out over part particular perhaps possible purpose question rather reason right same seem seems sentence several shall should show
    shows since some somebody someone something sometimes soon statement statements still such sure take takes tell tells than that
    their theirs them themselves then there therefore these they thing things think this those though through throughout thus together
    toward towards true two under unless until upon used useful uses using usually various very want wants well were what whatever when
    whenever where whereas wherever whether which while who whole whom whose will with within without would wrong yes your`),
  es: listOf(`además ahora algo alguna algunas alguno algunos algún ambas ambos ante anterior anteriores antes aquel aquella aquellos
    arriba aunque bajo bien cada casi caso como correcta correctas correcto cosa cual cuales cualquier cuando cuanto cuál cuáles cuándo
    cuánto cómo debe deben deber debería decir dejar desde después dicho donde durante dónde ejemplo ella ellas ellos embargo entonces
    entre eran esas esos esta estaba estar estas este esto estos está están falsa falso forma general haber había hace hacen hacer hacia
    hasta hecho incluso luego manera mayor mayoría mediante mejor menor menos mientras misma mismas mismo mismos mucha muchas mucho
    muchos nada ninguna ninguno ningún no nunca otra otras otro otros para parece pero poco podemos podría porque posible primer primera
    primero principal propia propio pueda puede pueden pues quien quiere quién razón respuesta respuestas según será sería sido siempre
    siendo siguiente siguientes sino sirve sobre solamente solo sucede suele sólo también tampoco tanto tener tenga tiene tienen tipo
    toda todas todo todos tras trata través unas unos usted varias varios verdadera verdadero`),
  fr: listOf(`afin ailleurs ainsi alors après assez aucun aucune auprès aussi autant autre autres avait avant avec avoir beaucoup bien
    bonne bonnes ceci cela celle celles celui cependant certain certaine certaines certains ceux chaque chez chose choses comme comment
    contre correct correcte dans depuis dernier derrière dessus devant devient devrait doit doivent donc donne dont durant déjà elle
    elles encore ensemble entre environ exemple faire fait fausse faut faux fois font forme hors jamais jusque juste laquelle lequel
    lesquelles lesquels leur leurs lors lorsque maintenant mais malgré manière meilleur meilleure mieux moins même mêmes non notamment
    notre nous parce parfois parmi pas pendant permet permettent peut peuvent phrase plupart plus plusieurs plutôt point possible pour
    pourquoi pourrait pourtant premier première presque propre précédentes précédents puis puisque quand quel quelle quelles quelque
    quelques quels question quoi raison rend rien réponse réponses sans sauf selon sera serait seul seule seulement sinon soit sont sous
    souvent suffit suivant suivante suivantes suivants surtout tant tard tellement toujours tous tout toute toutes trop très type
    utilise vers voici voilà vont votre vous vrai vraie vraiment étaient était être`),
  it: listOf(`abbastanza affermazione alcuna alcune alcuni alcuno allora altra altre altri altro anche ancora appena avere aveva bene
    caso certo chiama ciascun ciascuna cioè come comunque contro corretta corrette corretto cosa cose così dalla dalle dallo davanti
    degli della delle dello dentro deve devono dice domanda dopo dove dovrebbe dunque durante entrambe entrambi esempio esse essere essi
    fanno fare fatto finché forma forse frase fuori giusta giusto grazie infatti inoltre insieme invece loro maggior maggiore mediante
    meglio meno mentre migliore modo molta molte molti molto nella nelle nello nessun nessuna niente non nostro ogni oltre oppure ossia
    perché perciò però piuttosto poco poiché possibile possono potrebbe precedente precedenti prima primo principale propria proprio
    qualche quale quali qualsiasi quando quanto quasi quella quelle quelli quello questa queste questi questo quindi risposta risposte
    sarebbe secondo seguente seguenti sembra sempre senza solo sono sopra soprattutto sotto spesso stata state stati stato stessa stesse
    stessi stesso succede sulla sulle tale tanto tipo trova tutta tutte tutti tutto vengono vera vero verso viene volta`),
  ja: listOf(`一方 一番 一部 上記 下記 今回 以外 使用 内容 前者 可能 各々 問題 回答 場合 場所 多く 少し 後者 必要 方法 最も 最初
    最後 最適 正しい 正解 理由 目的 種類 答え 自体 自分 自身 複数 説明 通常 適切 重要 間違い`),
  nl: listOf(`achter alle allebei alleen alles altijd ander andere anders antwoord antwoorden behalve beide bepaalde beste betekent
    beter bewering bijna bijvoorbeeld binnen blijft boven bovenstaande buiten daar daarbij daardoor daarmee daarna daarom daarvan deze
    dezelfde dient doen doet door echter eens eerst eerste elke enkele erop ervan eveneens gaat gebeurt geeft geen genoeg genoemde geven
    goed goede hebben heeft hele hier hierbij hoeveel hoewel ieder iedere iets juist juiste komt krijgt kunnen laat laatste maakt maar
    maken manier meer meest meeste minder misschien moet moeten mogelijk naar naast niet niets nodig nooit omdat onder onjuist onjuiste
    over reden sinds slechts soms soort steeds tegen terwijl tijdens toch toen tussen vaak vanaf vanuit veel verder volgende volgens
    voor vooral vraag waar waarbij waardoor waarmee waarom waarvan wanneer want waren welk welke werd worden wordt zeer zelf zich zijn
    zoals zodat zonder zouden zowel`),
  pt: listOf(`abaixo acima acontece acordo afirmação agora ainda algo algum alguma algumas alguns além ambas ambos anterior anteriores
    antes apenas apesar aquela aquele aquilo assim através bastante cada caso certa certo chama coisa como contra correta corretas
    correto cuja cujo daquele deixa dela dele deles depois desde dessa desse desta deste deve devem deveria disso dizer durante elas
    eles embora enquanto entanto entre então essa essas esse esses esta estar estas estava este estes está estão exemplo falsa falso
    fazer feita feito ficar foram forma frase havia isso isto maior maioria mais melhor menor menos mesma mesmas mesmo mesmos modo muita
    muitas muito muitos nada nela nele nenhum nenhuma nessa nesse nesta neste nunca não onde outra outras outro outros para parece pela
    pelas pelo pelos pergunta pode podem poderia pois porque porém possível pouco primeira primeiro principal própria próprio quais qual
    qualquer quando quanto quase quem razão resposta respostas seguinte seguintes segundo sempre sendo senão seria serve será seus sido
    sobre somente suas também tanto tenha teria tipo toda todas todo todos tudo umas usar verdadeira verdadeiro você várias vários
    última último`),
  zh: listOf(`一个 一些 一個 一样 一樣 一种 一種 一般 下列 不会 不是 不能 与其 主要 也是 于是 什么 什麼 事情 为什么 為什麼 以上 以下 以及 任何 但是 何时
    何者 使用 例如 全部 其中 其他 其它 具有 即使 原因 另一 另外 只有 只要 可以 可能 同时 后者 否则 哪个 哪些 哪個 哪種 哪裡 哪里 因为
    因此 因為 多少 如何 如果 完全 对于 對於 就是 应当 应该 很多 後者 怎么 怎样 怎樣 怎麼 應當 應該 所以 所有 才能 方式 方法 於是 无法
    时候 是否 時候 更加 最佳 最后 最好 有些 有关 有时 有關 根据 根據 正确 正確 每個 沒有 没有 無法 然后 然而 由于 由於 目的 相同
    答案 而且 能够 能夠 自己 與其 虽然 表示 許多 認為 說明 說法 认为 许多 说明 说法 这个 这些 这样 这种 這些 這個 這樣 這種 通常 通过
    通過 那么 那些 那麼 部分 錯誤 错误 除了 随着 隨著 雖然 需要 非常 首先`),
}

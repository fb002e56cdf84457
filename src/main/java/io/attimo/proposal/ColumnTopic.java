package io.attimo.proposal;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a column may be about, told by what it is called. */
enum ColumnTopic {
    KEY("_?(id|uuid)|#|key|chiave|codice|resp(num|id|no|nr|key)?"
            + "|(.*[ _.-])?(response|respondent|submission|interview|record|entry|risposta|intervista|antwort)"
            + "[ _.-]?(id|uuid|num|number|no|nr|key|code)?|id[ _.-]*(della )?(risposta|response)"),
    CUSTOMER(
            "((?![^?]*\\?)(\\S+ ){0,2}\\S*e-?mail\\S*( \\S+)?|(customer|client|cliente|kunde|user|utente|contact|account|person)"
                    + "([ _.-]?(id|key|no|nr|num|number|code|codice|uuid))?)"),
    WEIGHT("(.*[ _.-])?(weight(s|ing|ings)?|wgt|wt|gewicht(e|ung)?"
            + "|gewichtungsfaktor|peso|pesi|ponderazione|poids|pond[ée]ration|ponderaci[óo]n|weging|weegfactor"
            + "|wegingsfactor|pondera[çc][ãa]o)([ _.-].*)?"),
    RECOMMENDATION(".*(nps|recommend|to a friend|a friend about|overall"
            + "|consigli|raccomand|a un amico|complessiv|empfehl|gesamt|conseill|recommand|à un ami|recomend|a un amigo"
            + "|a um amigo|aanbevel|aanraden|dans l'ensemble|globalement|en conjunto).*"),
    /** Of the only column from 0 to 10: it asks how likely something is, or is called no more than a score. */
    LIKELIHOOD(".*(likel|probab|wahrscheinlich|vraisembl|waarschijnlijk).*"),
    SCORE("([\\p{L}\\d.]+[ _:])?(score|rating|mark|punteggio|voto"
            + "|valutazione|punkte|punktzahl|bewertung|note|puntuaci[oó]n|calificaci[oó]n|nota|pontuaç[aã]o|avaliaç[aã]o"
            + "|cijfer|waardering|value|answer)( ?\\(.*\\)| 0 ?[-–] ?10)?"),
    /** How much something matters is asked of that, and says nothing of those who are asked. */
    IMPORTANCE(".*(import[aâ]n[tcz]|wichtig|belangrijk|belang\\b).*"),
    /** Of a file in which a row answers one question: the column that says which. */
    QUESTION("(.*[:/.] ?)?((survey|poll|form|quiz)[ _.-])?(question|domanda|frage|pregunta|pergunta|vraag)"
            + "([ _.-]?(text|name|title|id|code|label))?"),
    /** Its numbers say which thing was asked. */
    QUESTION_NUMBER("((survey|poll|form|quiz)[ _.-])?(question|item|domanda|frage|pregunta|pergunta|vraag)"
            + "([ _.-]?(text|name|title|id|code|label|no\\.?|nr\\.?|num|number|#))?"),
    /** Who answered, beside a key or a customer. */
    PERSON(
            "(responder|respondent|participant|person|partecipante|rispondente|intervistato|teilnehmer(in)?|befragte[rn]?"
                    + "|répondant|participante|encuestado|respondente|deelnemer)([ _.-]?(id|no|nr|num|number|code))?"),
    /** And the one that holds what was answered. */
    ANSWER(
            "(.*[:/.] ?)?((survey|poll|form|quiz|question)[ _.-])?(answer|response|value|score|rating|mark|risposta|valore|voto"
                    + "|punteggio|antwort|wert|bewertung|réponse|valeur|note|respuesta|valor|resposta|antwoord|waarde)"
                    + "([ _.-]?(text|value|label))?"),
    RATING(".*((?<!\\p{L})(rates?|rated|ratings?|scores?|voto|voti)(?!\\p{L})|satisf|valutazion|soddisf).*"),
    SATISFACTION(".*(satisf|soddisf|zufrieden|tevreden).*"),
    /** Where yes is the better answer. */
    RENEWAL(".*(renew|retain|stay|repurchas|buy.?again|rinnov|restat|riacquist|verläng|renouvel|renov|verleng).*"),
    SEGMENT(".*(?<!\\p{L})(lang|lingua|segment|country|paese|region|gender|sex(?!\\p{L})|sesso|genere(?!\\p{L})"
            + "|age.?group|plan(?!\\p{L})|sede|branch).*"),
    COMMENT(".*(comment|reason|feedback|(?<!\\p{L})(why|explain|text|notes?|perch[eé]|motiv[oi]|warum|grund"
            + "|pourquoi|raison|por qu[eé]|raz[oó]n|waarom|reden)(?!\\p{L})).*"),
    /** What a tool writes of the way in which somebody answered. */
    TOOL(
            "finished|completed?|(response |survey )?(status|type)|(distribution ?)?channel|collector( ?id| ?type)?|ip.?address|device.*|browser.*|os"
                    + "|operating.?system|network.?id|refer+er.*|ref.?url|tags?|(user|start) ?language|version|time.?zone|(screen )?resolution"
                    + "|external.*|source|__.*|formhub.*|response ?set|recipient.*|anonymi[sz]ed"),
    /** What a tool counts by itself: clicks and seconds of a page, how far somebody came, or which row it is. */
    COUNTED(
            "(.*[ _–:-])?(first click|last click|page submit|click count)( ?\\(\\d+\\)|\\.\\d+)?|progress|(duration|durata|dauer|durée|duración|duração|duur)( ?\\(.*\\))?"
                    + "|(total|interview|group|question) ?time(:.*)?|last ?page|ultima pagina|letzte seite|dernière page|última página|laatste pagina"
                    + "|(last|highest) ?page ?seen|_?index|row|riga|zeile|seed|startwert.*");

    private final Pattern names;

    ColumnTopic(String names) {
        this.names = Pattern.compile(names);
    }

    boolean fits(String name) {
        return names.matcher(name.strip().toLowerCase(Locale.ROOT)).matches();
    }
}

package io.attimo.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordScaleTest {

    /** From the worst to the best. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Extremely dissatisfied|Somewhat dissatisfied|Neither satisfied nor dissatisfied|Somewhat satisfied"
                        + "|Extremely satisfied",
                "strongly disagree|disagree|neither agree nor disagree|agree|strongly agree",
                "Per niente d’accordo|In disaccordo|Né d’accordo né in disaccordo|D’accordo|Completamente d’accordo",
                "Molto insoddisfatta|Insoddisfatto|Né soddisfatto né insoddisfatto|Soddisfatta|Molto soddisfatto/a",
                "Stimme überhaupt nicht zu|Stimme eher nicht zu|Teils, teils|Stimme eher zu|Stimme voll und ganz zu",
                "Sehr unzufrieden|Unzufrieden|Weder noch|Zufrieden|Sehr zufrieden",
                "Pas du tout d'accord|Plutôt pas d'accord|Ni d'accord, ni pas d'accord|Plutôt d'accord|Tout à fait d'accord",
                "Très insatisfait(e)|Insatisfaite|Ni satisfait ni insatisfait|Satisfait|Très satisfaite",
                "Muy insatisfecho|Insatisfecha|Neutral|Satisfecho|Muy satisfecha",
                "Totalmente en desacuerdo|En desacuerdo|Ni de acuerdo ni en desacuerdo|De acuerdo|Totalmente de acuerdo",
                "Zeer ontevreden|Ontevreden|Neutraal|Tevreden|Zeer tevreden",
                "Helemaal mee oneens|Mee oneens|Neutraal|Mee eens|Helemaal mee eens",
                "Muito insatisfeito|Insatisfeito|Neutro|Satisfeito|Muito satisfeito",
                "Discordo totalmente|Discordo|Não concordo nem discordo|Concordo|Concordo totalmente",
                "Very unlikely|Unlikely|Neutral|Likely|Very likely",
                "Never|Rarely|Sometimes|Often|Always",
                "Mai|Raramente|Qualche volta|Spesso|Sempre",
                "Nie|Selten|Manchmal|Oft|Immer",
                "Jamais|Rarement|Parfois|Souvent|Toujours",
                "Nunca|Rara vez|A veces|A menudo|Siempre",
                "Nooit|Zelden|Soms|Vaak|Altijd",
                "Nunca|Raramente|Às vezes|Frequentemente|Sempre",
                "😡|🙁|😐|🙂|😀"
            })
    void five_known_words_are_one_to_five(String words) {
        assertThat(marks(words)).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
    }

    @Test
    void seven_are_one_to_seven_and_four_of_a_known_question_one_to_four() {
        assertThat(marks("Strongly disagree|Disagree|Somewhat disagree|Neutral|Somewhat agree|Agree|Strongly agree"))
                .containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0);
        assertThat(marks("Nada satisfecho|Poco satisfecho|Bastante satisfecho|Muy satisfecho"))
                .containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    @ParameterizedTest
    @CsvSource({"No,Yes", "no,sì", "Nein,Ja", "non,oui", "No,Sí", "Nee,Ja", "Não,Sim", "FALSE,TRUE", "N,Y", "👎,👍"})
    void no_is_nought_and_yes_is_one(String no, String yes) {
        assertThat(marks(no + "|" + yes)).containsExactly(0.0, 1.0);
    }

    @Test
    void where_nobody_gave_one_of_them_the_others_keep_their_marks() {
        assertThat(marks("Dissatisfied|Neutral|Satisfied|Very satisfied")).containsExactly(2.0, 3.0, 4.0, 5.0);
        assertThat(marks("Somewhat satisfied|Extremely satisfied|Extremely dissatisfied"))
                .containsExactly(4.0, 5.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Neutral", "Agree|Disagree", "Red|Green", "Yes|Maybe", "Never|Satisfied"})
    void what_may_be_several_scales_or_none_is_not_known(String words) {
        assertThat(WordScale.of(List.of(words.split("\\|")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N/A",
                "n/a",
                "k.A.",
                "Non so, mai usato",
                "—",
                "-",
                "Not applicable",
                "weiß nicht",
                "Weiß nicht",
                "Don’t know",
                "Keine Angabe",
                "Ne sait pas",
                "No aplica",
                "Niet van toepassing",
                "Não se aplica",
                "NON SO"
            })
    void no_answer_is_known_by_its_words(String word) {
        assertThat(WordScale.isNoAnswer(word)).isTrue();
        assertThat(WordScale.isNoAnswer("Neutral")).isFalse();
    }

    private static List<Double> marks(String words) {
        var all = Arrays.asList(words.split("\\|"));
        return all.stream().map(WordScale.of(all).orElseThrow().byWord()::get).toList();
    }
}

package io.attimo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {

    @ParameterizedTest
    @CsvSource({
        "windows-1252,'perché è così, più in là; città'",
        "windows-1252,'crème brûlée, garçon, œuvre, naïve, où'",
        "windows-1252,'Größe, Straße, überall, schön'",
        "windows-1252,'mañana, ¿qué?, corazón, pingüino'",
        "windows-1252,'não, coração, às três, você'",
        "windows-1252,'Københavns smørrebrød på ærø'",
        "windows-1250,'Zażółć gęślą jaźń, Kraków, świetnie'",
        "windows-1250,'Příliš žluťoučký kůň úpěl ďábelské ódy'",
        "windows-1250,'Nagyon jó, hűvös, őszinte, tűrőképesség'",
        "windows-1250,'čekanje, šećer, đački, život'",
        "ISO-8859-2,'Zażółć gęślą jaźń, Kraków, świetnie'",
        "windows-1251,'Всё было хорошо, спасибо за обслуживание'",
        "windows-1253,'Πολύ καλή εξυπηρέτηση, ευχαριστώ'",
        "windows-1254,'Çok iyi, teşekkürler, ilgi ağır ığdır şu'",
        "windows-1257,'Ļoti labi, paldies; ātri un ērti, šķiet'",
        "x-MacRoman,'perché è così, più in là; città'"
    })
    void letters_are_read_in_the_way_that_makes_a_language_of_them(String charset, String text) throws IOException {
        var file = CsvFile.open(FileOf.text("id,words\n1,\"" + text + "\"\n", Charset.forName(charset)));

        assertThat(file.characters()).isEqualTo(charset);
    }

    @Test
    void a_person_may_choose_another_way() throws IOException {
        var file = FileOf.text("id,words\n1,\"perché\"\n", Charset.forName("windows-1252"));

        try (var table = TableFile.open(file, null, "windows-1251").table()) {
            assertThat(table.iterator().next().cells()).containsExactly("1", "perchй");
        }
    }

    @Test
    void a_way_goes_by_each_of_its_names() {
        assertThat(Characters.canonical("cp1250")).isEqualTo("windows-1250");
        assertThat(Characters.canonical("latin1")).isEqualTo("windows-1252");
        assertThat(Characters.canonical("utf8")).isEqualTo("UTF-8");
        assertThat(Characters.canonical("klingon")).isEqualTo("klingon");
    }
}

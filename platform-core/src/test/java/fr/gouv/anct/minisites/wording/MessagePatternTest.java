package fr.gouv.anct.minisites.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the wording of messages before a value and after a number. */
class MessagePatternTest {

    private static String say(String pattern, Object... values) {
        return MessagePattern.format(pattern, Locale.FRENCH).format(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Andréa Petit | d’Andréa Petit",
                "Élodie | d’Élodie",
                "Œuvre | d’Œuvre",
                "Yves | d’Yves",
                "Yann | de Yann",
                "Hugo | de Hugo",
                "Hugues | de Hugues",
                "Hubert | d’Hubert",
                "Hélène | d’Hélène",
                "Henri | d’Henri",
                "Hervé | d’Hervé",
                "Hassan | de Hassan",
                "Hauts-de-France | de Hauts-de-France",
                "Hérault | d’Hérault",
                "hôtel de ville | d’hôtel de ville",
                "hiérarchie | de hiérarchie",
                "histoire | d’histoire",
                "huit sites | de huit sites",
                "HLM | de HLM",
                "onze | de onze",
                "Oui | de Oui",
                "ANCT | d’ANCT",
                "Claude | de Claude",
                "11 sites | de 11 sites",
                "« Accueil » | de « Accueil »",
                "<strong>Inès</strong> | d’<strong>Inès</strong>",
                "/ancien | de /ancien",
                "'' | 'de '"
            })
    void deIsElided(String value, String text) {
        assertThat(say("Message {0,de}.", value)).isEqualTo("Message " + text + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "« {0} » a son site | « Zébulon » l’été | « “Zébulon” l’été » a son site",
                "« {0} » a son site | «\u00a0Zébulon\u00a0» | « “Zébulon” » a son site",
                "<strong>«\u00a0{0}\u00a0»</strong> | «Zébulon» | <strong>«\u00a0“Zébulon”\u00a0»</strong>",
                "« {0} » | Zébulon | « Zébulon »",
                "« Demande » {0} | « Zébulon » | « Demande » « Zébulon »",
                "{0} | « Zébulon » | « Zébulon »"
            })
    void guillemetsInsideGuillemetsAreCurled(String pattern, String value, String text) {
        assertThat(say(pattern, value)).isEqualTo(text);
    }

    @Test
    void aNumberBetweenGuillemetsIsWrittenAsElsewhere() {
        assertThat(say("« {0} », {0}", 12_000)).isEqualTo("« 12\u202f000 », 12\u202f000");
    }

    @Test
    void queIsElided() {
        assertThat(say("Ce {0,que} a changé, le {1}", "Andréa", "3 mai")).isEqualTo("Ce qu’Andréa a changé, le 3 mai");
        assertThat(say("Ce {0,que} a changé", "Hugo")).isEqualTo("Ce que Hugo a changé");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Agence nationale de la cohésion des territoires | L’Agence nationale de la cohésion des territoires",
                "Office français de la biodiversité | L’Office français de la biodiversité",
                "Ministère de la Culture | Le Ministère de la Culture",
                "Préfecture de l’Yonne | La Préfecture de l’Yonne",
                "Haut-Commissariat au plan | Le Haut-Commissariat au plan",
                "École nationale de la magistrature | L’École nationale de la magistrature",
                "L’Agence bio | L’Agence bio",
                "Action cœur de ville | Action cœur de ville"
            })
    void anOrganisationHasItsArticle(String name, String text) {
        assertThat(say("{0,Le} s’engage", name)).isEqualTo(text + " s’engage");
    }

    @Test
    void theArticleIsSmallInASentence() {
        assertThat(say("selon {0,le}", "Agence bio")).isEqualTo("selon l’Agence bio");
        assertThat(say("selon {0,le}", "Ministère X")).isEqualTo("selon le Ministère X");
    }

    @Test
    void zeroIsSingular() {
        String pattern = "{0,plural,page|pages}";
        assertThat(say(pattern, 0)).isEqualTo("0 page");
        assertThat(say(pattern, 1)).isEqualTo("1 page");
        assertThat(say(pattern, 1.9)).isEqualTo("1,9 page");
        assertThat(say(pattern, 2)).isEqualTo("2 pages");
        assertThat(say(pattern, 1_234)).isEqualTo("1\u202f234 pages");
        assertThat(MessagePattern.format(pattern, Locale.ENGLISH).format(new Object[] {0}))
                .isEqualTo("0 pages");
        assertThat(say(pattern, "1")).isEqualTo("1 page");
        assertThat(say(pattern, "12")).isEqualTo("12 pages");
        assertThat(say(pattern, "deux")).isEqualTo("deux pages");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 octet, 0 octet",
        "1, 1 octet, 1 octet",
        "999, 999 octets, 999 octets",
        "1500, '1,5 ko', '1,5 ko'",
        "840000, 840 ko, 840 ko",
        "1048576, 1 Mo, 1 Mo",
        "20971520, 21 Mo, 20 Mo",
        "2147483648, '2,1 Go', '2,1 Go'"
    })
    void weightsAreDecimal(long bytes, String weight, String limit) {
        assertThat(FileSize.of(bytes, Locale.FRENCH)).isEqualTo(weight.replace(' ', '\u00a0'));
        assertThat(FileSize.limit(bytes, Locale.FRENCH)).isEqualTo(limit.replace(' ', '\u00a0'));
    }

    @Test
    void otherElementsAreThoseOfMessageFormat() {
        assertThat(say("{1,choice,0#Rien|1#« {0} »|1<{1} de « {0} »} {0,de} {0}", "Ada", 3))
                .isEqualTo("3 de « Ada » d’Ada Ada");
        assertThatThrownBy(() -> say("{0,du}", "x")).isInstanceOf(IllegalArgumentException.class);
    }
}

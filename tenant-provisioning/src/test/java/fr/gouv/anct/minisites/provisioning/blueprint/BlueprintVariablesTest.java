package fr.gouv.anct.minisites.provisioning.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Checks that a value is only ever inserted as text. */
class BlueprintVariablesTest {

    private final BlueprintVariables variables = new BlueprintVariables(Map.of(
            "name", "<b>\"Cœur\"</b> & ${other} $1",
            "other", "autre",
            "nothing", ""));

    private JsonNode filled(String yaml) {
        return variables.fill("essai.yaml", new YAMLMapper().readTree(yaml));
    }

    @Test
    void a_value_stands_as_it_is_in_a_text_and_escaped_in_markup() {
        JsonNode filled =
                filled("{text: 'Avec ${name} et ${other}', markup: '<p title=\"${name}\">${name}</p>', n: 3}");

        assertThat(filled.path("text").asString()).isEqualTo("Avec <b>\"Cœur\"</b> & ${other} $1 et autre");
        assertThat(filled.path("markup").asString())
                .isEqualTo("<p title=\"&lt;b&gt;&quot;Cœur&quot;&lt;/b&gt; &amp; ${other} $1\">"
                        + "&lt;b&gt;&quot;Cœur&quot;&lt;/b&gt; &amp; ${other} $1</p>");
        assertThat(filled.path("n").asInt()).isEqualTo(3);
    }

    @Test
    void what_is_nothing_but_an_empty_value_is_left_out() {
        JsonNode filled = filled("{alone: '${nothing}', beside: 'a${nothing}b', written: ''}");

        assertThat(filled.path("alone").isNull()).isTrue();
        assertThat(filled.path("beside").asString()).isEqualTo("ab");
        assertThat(filled.path("written").asString("?")).isEmpty();
    }

    @Test
    void an_unknown_name_is_told_with_its_file() {
        assertThatThrownBy(() -> filled("[{text: '${unknown}'}]"))
                .isInstanceOf(BlueprintException.class)
                .hasMessage("essai.yaml: unknown variable « unknown »");
    }
}

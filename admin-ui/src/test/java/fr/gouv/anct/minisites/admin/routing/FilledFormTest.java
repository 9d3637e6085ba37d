package fr.gouv.anct.minisites.admin.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.session.InterruptedForm;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that interrupted input is restored in the form of its page, or reported as not fitting. */
class FilledFormTest {

    private static final String FORM = """
        <form method="post" action="/a/b?x=1#c">
        <input type="hidden" name="_csrf" value="new"><input type="hidden" name="version" value="7">
        <input type="text" name="title" value="avant"><textarea name="texte">avant</textarea>
        <input type="radio" name="choix" value="oui"><input type="radio" name="choix" value="non" checked>
        <input type="checkbox" name="cases" value="1" checked><input type="checkbox" name="cases" value="2">
        <select name="liste"><option value="">-</option><option value="x" selected>X</option></select>
        <button type="submit" name="then" value="save">Enregistrer</button>
        <button type="submit" name="then" value="refuse">Refuser</button></form>
        """;

    private static InterruptedForm sent(Map<String, List<String>> fields) {
        return new InterruptedForm("/a/b", "/a", fields);
    }

    private static List<FilledForm> forms(Document page, Map<String, List<String>> fields) {
        return FilledForm.in(page, sent(fields));
    }

    @Test
    void eachKindOfFieldIsFilled() {
        Document page = Jsoup.parse(FORM);
        FilledForm form = forms(
                        page,
                        Map.of(
                                "_csrf", List.of("old"),
                                "version", List.of("6"),
                                "title", List.of("<b>"),
                                "texte", List.of("un\ndeux"),
                                "choix", List.of("oui"),
                                "cases", List.of("2"),
                                "liste", List.of(""),
                                "then", List.of("refuse")))
                .getFirst();
        assertThat(form.fits()).isTrue();
        form.fill();
        assertThat(page.select("[name=_csrf]").val()).isEqualTo("new");
        assertThat(page.select("[name=version]").val())
                .as("what it started from")
                .isEqualTo("6");
        assertThat(page.select("[name=title]").val()).isEqualTo("<b>");
        assertThat(page.select("textarea").val()).isEqualTo("un\ndeux");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("oui", "2");
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("");
        assertThat(form.button()).contains("Refuser");
    }

    @Test
    void aFormIsFoundByTheAddressOfOneOfItsButtons() {
        Document page = Jsoup.parse(FORM.replace("\"/a/b?x=1#c\"", "\"/a\"")
                .replace("value=\"refuse\"", "value=\"refuse\" formaction=\"/a/b\""));
        assertThat(forms(page, Map.of("title", List.of("Tapé")))).hasSize(1);
        assertThat(forms(Jsoup.parse(FORM.replace("/a/b", "/a")), Map.of())).isEmpty();
    }

    /** Each part of a page has a hidden field with its name, which moves with it. */
    @Test
    void partsInAnotherOrderDoNotFit() {
        Document page = Jsoup.parse("""
            <form method="post" action="/a/b"><input type="hidden" name="block" value="b0"><input name="b0-texte">
            <input type="hidden" name="block" value="b1"><input name="b1-texte"></form>
            """);
        assertThat(forms(page, Map.of("block", List.of("b0", "b1"), "b0-texte", List.of("x")))
                        .getFirst()
                        .fits())
                .isTrue();
        assertThat(forms(page, Map.of("block", List.of("b1", "b0"), "b0-texte", List.of("x")))
                        .getFirst()
                        .fits())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "title, x, true",
        "absent, x, false",
        "choix, peut-etre, false",
        "cases, 3, false",
        "liste, y, false",
        "then, autre, false"
    })
    void aValueWithoutAPlaceDoesNotFit(String name, String value, boolean fits) {
        assertThat(forms(Jsoup.parse(FORM), Map.of(name, List.of(value))))
                .singleElement()
                .matches(form -> form.fits() == fits);
    }

    @Test
    void moreLinesThanTheFormHasDoNotFit() {
        assertThat(forms(Jsoup.parse(FORM), Map.of("title", List.of("un", "deux"))))
                .singleElement()
                .matches(form -> !form.fits());
    }

    @Test
    void otherFormsAreLeftAlone() {
        assertThat(forms(Jsoup.parse(FORM.replace("/a/b", "/a/c")), Map.of())).isEmpty();
        assertThat(forms(Jsoup.parse(FORM.replace("post", "get")), Map.of())).isEmpty();
    }

    @Test
    void formsOfOneAddressAreToldApartByWhatIsHidden() {
        Document page = Jsoup.parse(FORM + FORM.replace("value=\"7\"", "value=\"8\""));
        assertThat(forms(page, Map.of("version", List.of("8"))))
                .extracting(FilledForm::sameHidden)
                .containsExactly(false, true);
    }
}

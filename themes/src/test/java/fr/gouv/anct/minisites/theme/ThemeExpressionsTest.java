package fr.gouv.anct.minisites.theme;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** Checks that the samples evaluate every expression of the theme's templates: another one may be wrong unseen. */
class ThemeExpressionsTest {

    private static final AssetCatalogue FILES = AssetCatalogue.load();

    @Test
    void everyExpressionIsEvaluated() {
        PebblePageRenderer pages = new PebblePageRenderer(FILES, Locale.FRENCH);
        PebbleLetterRenderer letters = new PebbleLetterRenderer(FILES, Locale.FRENCH);
        TemplateExpressions expressions = new TemplateExpressions();
        expressions.watch(templates(pages));
        expressions.watch(markingTemplates(pages));
        expressions.watch(templates(letters));

        SampleSitePages.all().values().forEach(pages::render);
        pages.render(SampleSitePages.markedBesideMenu());
        letters.html(new Letter(
                "Des précisions sont demandées",
                "Bonjour Camille Martin,",
                List.of("Votre demande est à compléter."),
                "Qui sont les « acteurs » ?",
                new LetterAction("Compléter la demande", "https://gestion.example.gouv.fr/demande/1")));

        assertThat(expressions.unevaluated(templates(pages), name -> !name.startsWith("sample/")))
                .isEmpty();
    }

    /** Pebble keeps the branches of an {@code if} apart from the other nodes. */
    @Test
    void expressionsOfEveryNodeAreFound() {
        PebbleTemplates templates = templates(new PebblePageRenderer(FILES, Locale.FRENCH));

        assertThat(new TemplateExpressions().unevaluated(templates, "sample/branches"::equals))
                .containsExactly(
                        "sample/branches:1 first",
                        "sample/branches:2 second",
                        "sample/branches:3 third",
                        "sample/branches:4 fifth",
                        "sample/branches:4 fourth",
                        "sample/branches:6 []",
                        "sample/branches:6 seventh",
                        "sample/branches:6 sixth",
                        "sample/branches:8 eighth");
    }

    /** Pages whose texts are marked have an engine of their own. */
    private static PebbleTemplates markingTemplates(PebblePageRenderer renderer) {
        Supplier<?> marking = (Supplier<?>) requireNonNull(ReflectionTestUtils.getField(renderer, "marking"));
        return (PebbleTemplates) requireNonNull(marking.get());
    }

    private static PebbleTemplates templates(Object renderer) {
        return (PebbleTemplates) requireNonNull(ReflectionTestUtils.getField(renderer, "templates"));
    }
}

package fr.gouv.anct.minisites.admin.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.theme.TemplateExpressions;
import org.junit.jupiter.api.Test;

/** Checks that the sample screens evaluate every expression of their templates: another one may be wrong unseen. */
class ScreenExpressionsTest {

    @Test
    void everyExpressionIsEvaluated() {
        TemplateExpressions expressions = new TemplateExpressions();
        expressions.watch(SampleScreens.TEMPLATES);

        assertThat(SampleScreens.all()).isNotEmpty();
        assertThat(SampleScreens.fragments()).isNotEmpty();

        assertThat(expressions.unevaluated(SampleScreens.TEMPLATES, name -> name.startsWith("admin/")))
                .isEmpty();
    }
}
